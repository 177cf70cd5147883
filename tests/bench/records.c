/* Writes N rows of records, one case each, as the intake benchmark reads
 * them: records N.  City and county names are those of regions.csv in
 * tests/bench/intake, which is read from the folder given second.  One unit
 * in ten holds a comma, one in two hundred a doubled quote.  Deterministic:
 * an LCG of its own. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CITIES = 13, COUNTIES = 11, NAME = 32 };

static uint64_t state = 20250101;
static char cities[CITIES][NAME];
static char counties[CITIES][COUNTIES][NAME];
static uint32_t n_counties[CITIES];
static uint32_t n_cities;

static uint32_t
below(uint32_t n)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(((state >> 32) * n) >> 32);
}

/* code,name,name_en,parent,row,column */
static int
read_regions(const char *path)
{
    FILE *file = fopen(path, "r");
    char line[256], name[NAME], parent[NAME];

    if (file == NULL || fgets(line, sizeof line, file) == NULL)
        return 0;
    while (fgets(line, sizeof line, file) != NULL) {
        parent[0] = '\0';
        if (sscanf(line, "%*[^,],%31[^,],%*[^,],%31[^,]", name, parent) < 1)
            return 0;
        if (parent[0] == '\0') {
            if (n_cities == CITIES)
                return 0;
            memcpy(cities[n_cities++], name, NAME);
        } else if (n_counties[n_cities - 1] < COUNTIES) {
            memcpy(counties[n_cities - 1][n_counties[n_cities - 1]++], name,
                   NAME);
        }
    }
    fclose(file);
    return n_cities == CITIES;
}

static void
print_row(void)
{
    static const char *const forms[4] = {"training", "inspection", "contract",
                                         "recovery"};
    static const char *const trades[8] = {
        "纺织", "机械制造", "物流", "电子科技", "建筑", "餐饮", "化工",
        "快递"};
    static const uint32_t days[12] = {31, 28, 31, 30, 31, 30,
                                      31, 31, 30, 31, 30, 31};
    uint32_t city = below(CITIES), month = below(12), kind = below(200);
    const char *county = counties[city][below(n_counties[city])];
    uint32_t day = 1 + below(days[month]);
    const char *form = forms[below(4)];

    printf("%s,%s,2025-%02u-%02u,%s,\"%s%s", cities[city], county, month + 1,
           day, form, county, trades[below(8)]);
    if (kind == 0)
        printf("\"\"%u\"\"厂", below(100));
    else if (kind <= 20)
        printf(",第%u分厂", below(30));
    else
        printf("公司%u", below(1000));
    printf("\",%u", 1 + below(400));
    printf(",%u", below(200000));
    printf(".%02u\n", below(100));
}

int
main(int argc, char **argv)
{
    long rows = argc > 2 ? strtol(argv[1], NULL, 10) : 0;

    if (rows <= 0 || !read_regions(argv[2])) {
        fputs("usage: records ROWS regions.csv\n", stderr);
        return 2;
    }
    puts("city,county,date,form,unit,count,amount");
    while (rows-- > 0)
        print_row();
    return 0;
}
