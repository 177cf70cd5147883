"""Tables of other countries, whose bytes are nearly all valid GB18030, are
refused; Chinese tables, also of strange names, never are."""
import csv
import json
import os
import pathlib
import random
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ['PROGRAM']

KOREAN = ('서울특별시 강남구 서초구 인천광역시 부산 노동조합 임금 계약 교육 감독 '
          '인원 금액 만원 회사 근로자 합계 경기도 수원시 성남시 건수 제안서 '
          '의견서 조사 보고 사업장 방문 시정 개정 조항 체결 회수 보험료 대구 '
          '광주 대전 울산 세종 강원도 충청북도 전라남도 경상북도 제주').split()
JAPANESE = ('東京都 千代田区 大阪府 北海道 札幌市 労働組合 賃金 契約 教育 監督 '
            '人数 金額 万円 会社 従業員 合計 神奈川県 横浜市 川崎市 件数 '
            '提案書 意見書 調査 報告 事業所 訪問 是正 改正 条項 締結 回収 '
            '保険料 愛知県 名古屋市 京都府 兵庫県 サービス センター の').split()
TAIWANESE = ('臺北市 新北市 桃園市 臺中市 臺南市 高雄市 勞動 工會 監督 工資 '
             '合同 培訓 月份 人數 金額 萬元 縣市 單位 企業 建議書 意見書 '
             '提示函 補發 社會保險費 簽訂 合計 雲龍區 豐縣 新沂市 玄武區 '
             '鼓樓區 職工 數量 備註 說明 審核人 填表 日期 聯繫電話').split()
FOREIGN = {'euc-kr': KOREAN, 'cp949': KOREAN, 'euc-jp': JAPANESE,
           'shift-jis': JAPANESE, 'big5': TAIWANESE}

# Names of minorities' counties, of firms, of people with rare characters.
ENTERPRISES = '''
盱眙县 睢宁县 邳州市 泗洪县 涟水县 灌南县 响水县 滨海县 射阳县 阜宁县 如皋市
溧阳市 溧水区 邗江区 浦口区 栖霞区 雨花台区 亭湖区 大丰区 赣榆区 海州区 泉山区
贾汪区 铜山区 宿豫区 泗阳县 沭阳县 姜堰区 高港区 靖江市 扬中市 句容市 丹徒区
鄯善县 墨玉县 洛浦县 策勒县 于田县 民丰县 疏附县 英吉沙县 泽普县 莎车县 叶城县
麦盖提县 岳普湖县 伽师县 巴楚县 塔什库尔干塔吉克自治县 察布查尔锡伯自治县 噶尔县
日土县 革吉县 改则县 措勤县 嘉黎县 聂荣县 尼玛县 班戈县 申扎县 索县 比如县 安多县
卓尼县 舟曲县 迭部县 玛曲县 碌曲县 宕昌县 岷县 漳县 渭源县 临洮县 陇西县 筠连县
珙县 犍为县 沐川县 峨边彝族自治县 马边彝族自治县 郫都区 鄢陵县 偃师区 荥阳市 嵩县
濮阳县 滑县 浚县 淇县 睢县 柘城县 夏邑县 郸城县 鹿邑县 泌阳县 溆浦县 沅陵县
镇江恒鑫锻造有限公司 泰州市姜堰区华晟纺织厂 江阴市璜土镇鑫垚五金加工部
无锡市锡山区厂中厂综合租赁管理处 宜兴市周铁镇磬瑜陶瓷厂 扬州市邗江区杭集牙刷厂
盐城市亭湖区燊海水产经营部 苏州工业园区昊旻电子科技有限公司 南京骉骁物流有限公司
宿迁市宿豫区淼淼饮品厂 常州市武进区焱燚铸造厂 连云港市赣榆区犇犇养殖专业合作社
张晔 李玥 王焱 赵喆 陈烨 刘昶 杨玮 黄婧 周珺 吴骁 徐翀 孙琦 胡珂 朱珏 高璟 林翊
谢菲尔德 斯特拉斯堡 卡萨布兰卡 格但斯克 的里雅斯特 圣埃克苏佩里 瓦尔帕莱索
'''.split()
HEADERS = ['县（市、区）,月份,金额（万元）', '区县,数量,人数', '单位,姓名,份数',
           '企业名称,地址,户数', '名称,数量,个数']


def table(words, seed, header=None):
    pick = random.Random(seed)
    rows = [header or ','.join(pick.sample(words, 3))]
    for _ in range(pick.randrange(8, 30)):
        rows.append(f'{pick.choice(words)},{pick.choice(words)},'
                    f'{pick.randrange(1000)}')
    return '\r\n'.join(rows) + '\r\n'


class Foreign(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix='foreign-')
        self.path = pathlib.Path(self.folder.name) / 'x.csv'

    def tearDown(self):
        self.folder.cleanup()

    def read(self, data):
        self.path.write_bytes(data)
        return subprocess.run([PROGRAM, 'read', str(self.path), '--format',
                               'json', '--lang', 'en'],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              encoding='utf-8')

    def test_tables_in_korean_japanese_and_big5_are_refused(self):
        for encoding, words in FOREIGN.items():
            for seed in range(8):
                with self.subTest(encoding=encoding, seed=seed):
                    done = self.read(table(words, seed).encode(encoding))
                    self.assertEqual(done.returncode, 1)
                    self.assertIn('[encoding-unclear]', done.stderr)
                    self.assertEqual(json.loads(done.stdout)['rows'], [])

    def test_no_chinese_table_is_refused(self):
        for seed in range(60):
            text = table(ENTERPRISES, seed, HEADERS[seed % len(HEADERS)])
            with self.subTest(seed=seed):
                done = self.read(text.encode('gb18030'))
                self.assertEqual((done.returncode, done.stderr), (0, ''))
                rows = json.loads(done.stdout)['rows']
                cells = [list(row.values()) for row in rows]
                self.assertEqual(cells[0],
                                 next(csv.reader([text.split('\r\n')[1]])))

    def test_a_word_alone_is_not_judged(self):
        for word in ENTERPRISES:
            with self.subTest(word):
                done = self.read(f'{word},1\n'.encode('gb18030'))
                self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_tables_of_the_sample_and_of_the_bag_are_chinese(self):
        for folder in (HERE / 'base', HERE.parents[1] / 'samples'):
            for path in sorted(folder.rglob('submissions/**/*.csv')):
                data = path.read_bytes()
                try:
                    data = data.decode('utf-8-sig').encode('gb18030')
                except UnicodeDecodeError:
                    pass
                with self.subTest(path.name):
                    done = self.read(data)
                    self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == '__main__':
    unittest.main(verbosity=2)
