#include "plausible.h"

#include <stdint.h>

#include "base/text.h"

/* The 1223 characters that are most frequent in Chinese text and in names of
 * places, in the order of Unicode; counted in the word list of jieba, a
 * segmenter (MIT licence). */
static const char common[] =
    "一丁七万三上下不与专且世业东丝两严个中丰临丹为主丽举久么义之乌乎乐九也习"
    "乡书买乱了予争事二于云互五亚些亡交产京亮亲人亿什仅今介仍从他付仙代令以仪"
    "们件价任份企伊休众优会传伤伦伯伸似但位低住体何余佛作你使例供依侧侵便促俄"
    "保信修倒候借值假偏做停健像儿元兄充先光克免党入全八公六兰共关兴兵其具典养"
    "兼内冈再写军农冲决况冷准减几凡出击刀分切划列刘则刚创初判利别到制刺刻前剑"
    "剧副力办功加务动助劳势勒包化北区医十千升午半华协单卖南博占卡卫印危即却卷"
    "厂厅历压厚原去县参又及友双反发取受变口古句另只叫召可台史右叶号司吃各合吉"
    "同名后向吗君否吧吨含听吴吸告员呢周味呼命和咱品哈响哥哪唐售商啊喀善喜喝嘴"
    "器四回因团园困围固国图圆土圣在地场址均坏坐块坚坛坡坦坪型埃城域培基堂堡塔"
    "塘塞境墓墙增士声处备复夏外多夜够大天太夫央失头夺奇奔奖套奥女奴她好如妇妈"
    "始姐姑姓委威娘婆婚子孔字存孙季学孩宁它守安宋完宗官定宜宝实审客宣室宪宫害"
    "家容宽密富察对寺寻导封射将小少尔尚就尼尽局层居届屋展属山岁岗岛岩岭岸峡峰"
    "川州工左巨差己已巴币市布师希帝带席帮常干平年并广庄庆床序库应底店庙府度座"
    "庭康延廷建开异式引弟张弹强归当录形彩影役往征径待很律徐得御微德心必志忙忠"
    "快念忽怀态怎怒怕思急性怪总恩息恶您情惊想意感愿慢戏成我或战户房所手才打托"
    "执扩扬批找承技把抓投抗折护报抵担拉拍拔招拜拥择括拿持指按挥损换据授掉掌排"
    "探接控推提搜摇播操支收改攻放政故效敌救教敢散数整文斗料断斯新方施旁旅族旗"
    "无既日旧早时昌明易星春是显晚普景智暗曲更曾最月有服望朝期木未末本术朱机杀"
    "杂权李材村束条来杨松板极构析林果枪架某染查标树校样核根格桃案桥梁检森植楚"
    "楼概模横次欢欧款歌止正此步武死殖段殿母每毒比毕毛毫民气水永求汇汉江池汽沉"
    "沙沟没河油治沿泉法波注泰泽洋洛洞津洪洲活派流测济浦海消涓润液深混清渐温港"
    "游湖湾源溪满滨演潜激火灭灯灵炮点烈烟烧热然照熟爱父爷片版牌牙牛物特犯状狐"
    "独献率玉王环现珍班球理瓦甘甚生用田由甲电男画界留略疑疗病痛登白百的皇皮益"
    "监盖盘盛目直相省看真眼着睡督瞧知短石矿码研破础硬确示礼社祖神票禁福离秀私"
    "秋种科秘积称移程稳究空穿突立站竟章童端笑笔第等筑答策简算管米类粉粮精系素"
    "索紧紫累繁红约级纪纳纵纷纸线练组细织终经结给络绝统继续维绿缓编缺网罗罢罪"
    "置美群翻老考者而耳职联聚肉股肯育背胜胡能脑脚脱脸臣自至致舞航般舰船良色艺"
    "节花苏若苦英范茶荆草荣药莫莱获菜营萨落著蒙藏虎虑虚虽蛋融血行街衣补表袁被"
    "装襄西要见观规视觉角解言警计认讨让训议记讲许论设访证评识诉词试诗话该语误"
    "说请诸读课谁调谈谢谷象负财责败货质购贵贸费资赛走赵赶起超越足跑距跟路跳身"
    "车转轮软轻载较辑输辖边达过迎运近还这进远连迫述迹追退送适逃选透逐通速造遇"
    "遍道遗遭避那邦郡部都鄂配酒酸采释里重野量金针钟钢钱铁银销错锛镇长门闭问间"
    "闻队防阳阴阵阶阿附际陆陈降限院除险陵隆随隐难雄雅集雨雪雷需震露青静非靠面"
    "革韦音页顶项顺须顾顿预领题额风飞食饭馆首香马驻验骨高鱼鲁鲜麻黄黑鼓齐龙";

/* Of Chinese tables, 46 % of the characters at least are among those, also of
 * lists of transliterated names; of tables in Korean, Japanese or traditional
 * Chinese that were read as GB18030, 15 to 30 %. */
#define COMMON_PERCENT_MIN 40

/* Fewer different characters tell nothing. */
#define DIFFERENT_MIN 12

/* What is looked at. */
#define BYTES_MAX ((size_t)1 << 20)

#define FIRST 0x4E00u
#define LAST 0x9FFFu

struct tally {
    uint8_t common[(LAST - FIRST) / 8 + 1];
    uint8_t seen[(LAST - FIRST) / 8 + 1];
    size_t n, n_common, n_different;
};

static bool
has(const uint8_t *set, uint32_t c)
{
    return (set[(c - FIRST) / 8] >> (c - FIRST) % 8 & 1) != 0;
}

static void
put(uint8_t *set, uint32_t c)
{
    set[(c - FIRST) / 8] |= (uint8_t)(1u << (c - FIRST) % 8);
}

/* Letters of other scripts count as uncommon; signs do not count. */
static bool
is_letter(uint32_t c)
{
    return (c >= 0x3400 && c <= LAST) || (c >= 0x3040 && c <= 0x30FF) ||
           (c >= 0x370 && c <= 0x52F) || (c >= 0xAC00 && c <= 0xD7A3) ||
           c >= 0x20000;
}

static void
take(struct tally *tally, uint32_t c)
{
    if (!is_letter(c))
        return;
    tally->n++;
    if (c < FIRST || c > LAST)
        return;
    tally->n_common += has(tally->common, c);
    tally->n_different += !has(tally->seen, c);
    put(tally->seen, c);
}

bool
plausible_is(const char *text, size_t length)
{
    const char *end = text + (length < BYTES_MAX ? length : BYTES_MAX);
    struct tally tally = {.n = 0};

    for (const char *at = common; *at != '\0';)
        put(tally.common, text_next(&at));
    while (text < end)
        take(&tally, text_next(&text));
    return tally.n_different < DIFFERENT_MIN ||
           tally.n_common * 100 >= tally.n * COMMON_PERCENT_MIN;
}
