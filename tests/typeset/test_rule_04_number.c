/* Rule 4: numbers are atomic. */
#include "typecase.h"

static void
a_number_is_never_split(void)
{
    static const char *const numbers[] = {
        "10260.28", "1,234.56",  "-3.5%",     "±2",         "25℃",
        "62.5‰",    "2023—2024", "1～6",      "5.2％",      "+8.7%",
        "−1.5",     "2023-2024", "2023–2024", "2024-03-05", "10:30",
        "1/3",      "3%～5%",    "-3%～±2%",  "３５",       "$1,000.5",
        "￥10260",  "1.2×3",     "37.5°",
    };
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
        typecase_check_whole(typecase, numbers[i]);
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/4/" #test, test)
    ADD(a_number_is_never_split);
    return g_test_run();
}
