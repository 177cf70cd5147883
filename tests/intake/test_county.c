#include <glib.h>

#include "bag.h"

#define X "工资.csv:"

static void
counties_are_known_by_all_their_names(void)
{
    static const char *const names[] = {
        "玄武区", "玄武", "玄 武 区", "玄　武", "320102", "Xuanwu District",
        "南京玄武区", "南京市玄武区", "江苏省南京市玄武区", " 玄武区 ",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *row = g_strconcat(names[i], ",2024-01,1,2\n", NULL);

        bag_check(row, "", "玄武区 2024-01 1000000 2");
    }
}

static void
the_city_itself_may_stand_for_a_county(void)
{
    static const char *const names[] = {"南京", "南京市", "市本级",
                                        "南京市本级", "市直"};

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *row = g_strconcat(names[i], ",2024-01,1,2\n", NULL);

        bag_check(row, "", "南京 2024-01 1000000 2");
    }
}

static void
a_county_of_the_same_name_elsewhere_does_no_harm(void)
{
    bag_check("鼓楼区,2024-01,1,2\n", "", "鼓楼区 2024-01 1000000 2");
}

static void
what_is_no_county_here_is_told(void)
{
    static const struct {
        const char *name;
        const char *finding;
    } examples[] = {
        {"玄武湖区", X "2:1 county-unknown"},
        {"丰县", X "2:1 county-of-other-city"},
        {"通州", X "2:1 county-of-other-city"},
        {"徐州市", X "2:1 county-of-other-city"},
        {"徐州市丰县", X "2:1 county-of-other-city"},
        {"徐州鼓楼区", X "2:1 county-of-other-city"},
        {"江苏省", X "2:1 county-unknown"},
        {"", X "2:1 value-missing"},
        {"—", X "2:1 value-missing"},
        {"：", X "2:1 county-unknown"},
        {"徐州玄武区", X "2:1 county-unknown"},
        {"徐州市玄武湖", X "2:1 county-unknown"},
        {"Possum", X "2:1 county-unknown"},
        {"Xuanwu Total", X "2:1 county-unknown"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(examples); i++) {
        g_autofree char *row =
            g_strconcat(examples[i].name, ",2024-01,1,2\n", NULL);

        bag_check(row, examples[i].finding, "");
    }
}

static void
the_nearest_county_is_the_hint(void)
{
    struct bag_file file = {
        "submissions/南京/工资.csv",
        "单位,月份,补发工资,涉及职工\n高醇区,2024-01,1,2\n",
    };
    struct bag *bag = bag_new(&file, 1);
    const struct finding *finding = NULL;

    bag_read(bag, 1);
    for (size_t i = 0; i < findings_count(bag->findings); i++)
        if (findings_get(bag->findings, i)->code == FINDING_COUNTY_UNKNOWN)
            finding = findings_get(bag->findings, i);
    g_assert_nonnull(finding);
    g_assert_cmpstr(finding_hint(bag->arena, finding, LANGUAGE_ZH), ==,
                    "是否应为“高淳区”？");
    g_assert_cmpstr(finding->detail.value, ==, "高醇区");
    bag_free(bag);
}

/* Where two places have one name, neither is meant by it. */
static void
a_name_that_a_city_shares_with_a_county_elsewhere_is_unknown(void)
{
    static const struct bag_file files[] = {
        {"regions.csv", "code,name,name_en,parent\n"
                        "1,南京,,\n11,玄武区,,1\n"
                        "2,朝阳,,\n21,丰县,,2\n"
                        "3,徐州,,\n31,朝阳,,3\n"},
        {"submissions/南京/工资.csv",
         "单位,月份,补发工资,涉及职工\n朝阳,2024-01,1,2\n"
         "朝阳丰县,2024-01,1,2\n朝阳市丰县,2024-01,1,2\n"
         "玄武,2024-01,1,2\n"},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    g_assert_cmpstr(bag_read(bag, 1), ==, "玄武区 2024-01 1000000 2");
    g_assert_cmpstr(bag_findings(bag), ==,
                    X "2:1 county-unknown " X "3:1 county-of-other-city " X
                      "4:1 county-of-other-city");
    bag_free(bag);
}

static void
a_province_need_not_have_a_chinese_name(void)
{
    static const struct bag_file files[] = {
        {"edition.yaml", "template: ./template\nyear: 2024\n"
                         "region: {en: Jiangsu}\npublisher: {en: Federation}\n"
                         "title: {en: White paper}\nlanguages: [en]\n"},
        {"submissions/南京/Jiangsu Wages.csv",
         "county,month,wages,workers\nXuanwu District,2024-01,1,2\n"
         "南京鼓楼区,2024-01,1,2\n江苏省高淳区,2024-01,1,2\n"},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    g_assert_cmpstr(bag_read(bag, 1), ==,
                    "玄武区 2024-01 1000000 2; 鼓楼区 2024-01 1000000 2");
    g_assert_cmpstr(bag_findings(bag), ==,
                    "Jiangsu Wages.csv:4:1 county-unknown");
    bag_free(bag);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/county/" #function, function)
    ADD(counties_are_known_by_all_their_names);
    ADD(the_city_itself_may_stand_for_a_county);
    ADD(a_county_of_the_same_name_elsewhere_does_no_harm);
    ADD(what_is_no_county_here_is_told);
    ADD(the_nearest_county_is_the_hint);
    ADD(a_name_that_a_city_shares_with_a_county_elsewhere_is_unknown);
    ADD(a_province_need_not_have_a_chinese_name);
    return g_test_run();
}
