#include <glib.h>

#include "base/arena.h"
#include "weak.h"

static void
an_explanation_without_a_reason_is_weak(void)
{
    static const char *const texts[] = {
        "",         " 　",           "核实无误",     "核实无误。",
        "已核实",   "经核实，数据无误", "情况属实！", "数据属实",
        "没有问题", "无",            "是的",         "OK",
        "Checked.", "checked and correct", "？",
    };
    struct arena *arena = arena_new();

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_test_message("%s", texts[i]);
        g_assert_true(weak_is(arena, texts[i]));
    }
    arena_free(arena);
}

static void
an_explanation_with_a_reason_is_not(void)
{
    static const char *const texts[] = {
        "经核实，三月集中补发了两家企业的欠薪",
        "一家企业破产，涉及职工未登记",
        "one employer paid the arrears of two years",
    };
    struct arena *arena = arena_new();

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        g_assert_false(weak_is(arena, texts[i]));
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/weak/" #function, function)
    ADD(an_explanation_without_a_reason_is_weak);
    ADD(an_explanation_with_a_reason_is_not);
    return g_test_run();
}
