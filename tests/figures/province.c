#include "province.h"

#include <glib.h>

#include "base/arena.h"
#include "figures/figures.h"

static const char *const names[CITIES] = {
    "甲市", "乙市", "丙市", "丁市", "戊市", "己市", "庚市", "辛市", "壬市",
};
static const char *const folders[CITIES] = {
    "甲市", "200", "丙市", "丁市", "戊市", "己市", "庚市", "辛市", "壬市",
};
static const char *const measures[FIELDS] = {
    "reminders", "opinions", "systems", "wages", "workers",
};
static const int64_t sizes[FIELDS] = {31, 11, 7, 13, 43};

int64_t
province_sum(const struct province *province, size_t city, size_t field)
{
    int64_t sum = 0;

    for (size_t month = 0; month < MONTHS; month++)
        sum += MAX(province->cells[city][field][month], 0);
    return sum;
}

void
province_scale(struct province *province, size_t city, size_t field,
               int64_t factor)
{
    for (size_t month = 0; month < MONTHS; month++) {
        int64_t *cell = &province->cells[city][field][month];

        *cell = factor < 0 ? *cell / -factor : *cell * factor;
    }
}

/* Larger cities have more, months differ, last year was about 5 % less. */
static void
fill(struct province *province, size_t city, size_t field)
{
    for (size_t month = 0; month < MONTHS; month++)
        province->cells[city][field][month] =
            sizes[field] * (int64_t)(city + 4) *
            (int64_t)(2 + (month * 7 + field * 3 + city) % 5) / 8;
    province->last[city][field] = province_sum(province, city, field) *
                                  (int64_t)(92 + (city * 5 + field) % 7) /
                                  100;
}

struct province *
province_new(void)
{
    struct province *province = g_new0(struct province, 1);

    province->fixture = fixture_new();
    province->wages_head = "补发工资（万元）";
    province->n_submitted = CITIES;
    province->n_counties = 2;
    for (size_t city = 0; city < CITIES; city++)
        for (size_t field = 0; field < FIELDS; field++)
            fill(province, city, field);
    return province;
}

void
province_free(struct province *province)
{
    fixture_free(province->fixture);
    g_free(province);
}

static const char *const counties[] = {"东区", "西县", "南区", "北区"};
static const char *const counties_en[] = {"East", "West", "South", "North"};

static void
write_regions(struct province *province)
{
    g_autoptr(GString) text =
        g_string_new("code,name,name_en,parent\n100,甲市,Alpha,\n");

    for (size_t i = 0; i < province->n_counties; i++)
        g_string_append_printf(text, "10%zu,%s,%s,100\n", i + 1, counties[i],
                               counties_en[i]);
    g_string_append(text, "200,乙市,Beta,\n201,东区,East,200\n");
    for (size_t city = 2; city < CITIES; city++)
        g_string_append_printf(text, "%zu00,%s,City %zu,\n", city + 1,
                               names[city], city + 1);
    fixture_write(province->fixture, "regions.csv", text->str);
}

static void
append_cell(GString *text, int64_t cell)
{
    if (cell < 0)
        g_string_append_c(text, ',');
    else
        g_string_append_printf(text, ",%" G_GINT64_FORMAT, cell);
}

static void
write_form(struct province *province, size_t city, const char *form,
           const char *head, size_t first, size_t end)
{
    g_autoptr(GString) text = g_string_new(head);
    g_autofree char *path =
        g_strdup_printf("submissions/%s/%s.csv", folders[city], form);

    for (size_t month = 0; month < MONTHS; month++) {
        const char *name = names[city];

        if (city == 0)
            name = counties[month * province->n_counties / MONTHS];
        g_string_append_printf(text, "%s,2024-%02zu%s", name, month + 1,
                               first == WAGES ? "-01" : "");
        for (size_t field = first; field < end; field++)
            append_cell(text, province->cells[city][field][month]);
        g_string_append_c(text, '\n');
    }
    fixture_write(province->fixture, path, text->str);
}

static void
write_history(struct province *province)
{
    g_autoptr(GString) text = g_string_new("year,region,measure,value\n");

    for (size_t field = 0; field < FIELDS; field++) {
        int64_t total = 0;

        for (size_t city = 0; city < CITIES; city++) {
            total += province->last[city][field];
            if (province->last[city][field] != 0)
                g_string_append_printf(text, "2023,%s,%s,%" G_GINT64_FORMAT
                                       "\n", names[city], measures[field],
                                       province->last[city][field]);
        }
        if (province->last_east[field] != 0)
            g_string_append_printf(text, "2023,101,%s,%" G_GINT64_FORMAT
                                   "\n", measures[field],
                                   province->last_east[field]);
        g_string_append_printf(text, "2023,某省,%s,%" G_GINT64_FORMAT "\n",
                               measures[field], total);
    }
    if (province->history != NULL)
        g_string_append(text, province->history);
    fixture_write(province->fixture, "history.csv", text->str);
}

static void
write_edition(struct province *province)
{
    g_autofree char *head =
        g_strdup_printf("县,日期,%s,职工\n", province->wages_head);

    write_regions(province);
    write_history(province);
    if (province->figures != NULL)
        fixture_write_figures(province->fixture, province->figures);
    for (size_t city = 0; city < province->n_submitted; city++) {
        write_form(province, city, "letters",
                   "县,月份,提示函,意见书,机制\n", REMINDERS, WAGES);
        write_form(province, city, "wages", head, WAGES, FIELDS);
    }
}

const char *
province_check(struct province *province)
{
    struct fixture *fixture = province->fixture;
    struct intake_options options = {.jobs = 2,
                                     .limits = csv_limits_default};
    const struct region **cities;
    struct intake_taker taker;

    write_edition(province);
    fixture_read(fixture);
    g_assert_nonnull(fixture->survey);
    cities = (const struct region **)fixture->survey->province->items;
    if (province->n_submitted < CITIES) {
        options.cities = cities;
        options.n_cities = province->n_submitted;
    }
    taker = figures_taker(fixture->arena, fixture->survey,
                          &province->counted);
    figures_close(province->counted,
                  intake_read(fixture->arena, fixture->survey, &options,
                              &taker, fixture->findings),
                  fixture->findings);
    figures_check(fixture->arena, province->counted, fixture->findings);
    return fixture_findings(fixture);
}

void
province_expect(struct province *province, const char *findings)
{
    g_assert_cmpstr(province_check(province), ==, findings);
    province_free(province);
}

const char *
province_message(struct province *province, size_t i, enum language language)
{
    struct fixture *fixture = province->fixture;

    return finding_message(fixture->arena, findings_get(fixture->findings, i),
                           language);
}
