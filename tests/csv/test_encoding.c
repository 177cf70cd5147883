#include <glib.h>
#include <stdint.h>

#include "base/arena.h"
#include "csv/encoding.h"

struct decoded {
    struct arena *arena;
    bool good;
    enum encoding encoding;
    const char *text;
    size_t length;
    struct encoding_error error;
};

static struct decoded
decode_most(const char *bytes, size_t length, size_t decoded_max)
{
    struct decoded d = {.arena = arena_new()};

    d.good = encoding_decode(d.arena, bytes, length, decoded_max, &d.encoding,
                             &d.text, &d.length, &d.error);
    return d;
}

static struct decoded
decode(const char *bytes, size_t length)
{
    return decode_most(bytes, length, SIZE_MAX);
}

static void
check_text(const char *bytes, size_t length, enum encoding encoding,
           const char *text)
{
    struct decoded d = decode(bytes, length);

    g_assert_true(d.good);
    g_assert_cmpint(d.encoding, ==, encoding);
    g_assert_cmpuint(d.length, ==, strlen(text));
    g_assert_true(memcmp(d.text, text, d.length) == 0);
    arena_free(d.arena);
}

static void
check_refused(const char *bytes, size_t length, enum encoding encoding,
              enum encoding_fault fault, size_t offset)
{
    struct decoded d = decode(bytes, length);

    g_assert_false(d.good);
    g_assert_cmpint(d.encoding, ==, encoding);
    g_assert_cmpint(d.error.fault, ==, fault);
    g_assert_cmpuint(d.error.offset, ==, offset);
    arena_free(d.arena);
}

#define TEXT(bytes) bytes, sizeof(bytes) - 1

static void
ascii_is_utf8(void)
{
    check_text(TEXT("a,b\n1,2\n"), ENCODING_UTF8, "a,b\n1,2\n");
    check_text(TEXT(""), ENCODING_UTF8, "");
}

static void
utf8_is_not_copied(void)
{
    static const char bytes[] = "\xEF\xBB\xBF县,月份\n";
    struct decoded d = decode(TEXT(bytes));

    g_assert_true(d.good);
    g_assert_true(d.text == bytes + 3);
    g_assert_cmpint(d.encoding, ==, ENCODING_UTF8_BOM);
    arena_free(d.arena);
}

struct saved {
    enum encoding encoding;
    const char *charset;
    const char *mark;
    size_t mark_length;
};

static const struct saved saved[] = {
    {ENCODING_UTF8, "UTF-8", "", 0},
    {ENCODING_UTF8_BOM, "UTF-8", "\xEF\xBB\xBF", 3},
    {ENCODING_GB18030, "GB18030", "", 0},
    {ENCODING_GB18030, "GB18030", "\x84\x31\x95\x33", 4},
    {ENCODING_UTF16LE, "UTF-16LE", "", 0},
    {ENCODING_UTF16LE, "UTF-16LE", "\xFF\xFE", 2},
    {ENCODING_UTF16BE, "UTF-16BE", "", 0},
    {ENCODING_UTF16BE, "UTF-16BE", "\xFE\xFF", 2},
};

/* U+4E00 has its zero byte on the other side. */
static const char table[] =
    "县（市、区）,月份,一函两书（份）\n玄武区,2024年1月,1\n𠂇,一,一\n";

static void
one_table_is_the_same_in_every_encoding(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(saved); i++) {
        gsize length;
        g_autofree char *body = g_convert(table, -1, saved[i].charset,
                                          "UTF-8", NULL, &length, NULL);
        g_autofree char *bytes = g_malloc(length + 4);

        memcpy(bytes, saved[i].mark, saved[i].mark_length);
        memcpy(bytes + saved[i].mark_length, body, length);
        check_text(bytes, length + saved[i].mark_length, saved[i].encoding,
                   table);
    }
}

static void
utf8_cut_inside_a_character_is_noticed_wherever_it_is_cut(void)
{
    static const char text[] = "县,月\n玄武区,𠂇";
    size_t length = strlen(text);

    for (size_t cut = 20; cut < length; cut++) {
        bool whole = ((unsigned char)text[cut] & 0xC0) != 0x80;
        struct decoded d = decode(text, cut);

        g_assert_cmpint(d.good, ==, whole);
        g_assert_cmpint(d.encoding, ==, ENCODING_UTF8);
        if (!whole)
            g_assert_cmpint(d.error.fault, ==, ENCODING_CUT);
        arena_free(d.arena);
    }
}

static void
other_encodings_cut_inside_a_character_are_noticed(void)
{
    for (size_t i = 2; i < G_N_ELEMENTS(saved); i++) {
        gsize length;
        g_autofree char *body = g_convert("县,月份\n玄武区,玄武", -1,
                                          saved[i].charset, "UTF-8", NULL,
                                          &length, NULL);
        g_autofree char *bytes = g_malloc(length + 4);
        size_t marked = saved[i].mark_length;

        memcpy(bytes, saved[i].mark, marked);
        memcpy(bytes + marked, body, length);
        check_refused(bytes, length + marked - 1, saved[i].encoding,
                      ENCODING_CUT, length + marked - 2);
    }
}

static void
a_broken_byte_in_utf8_is_not_taken_for_gb18030(void)
{
    check_refused(TEXT("县,月份\n玄武\xE5\x8C,2024-01\n"), ENCODING_UTF8,
                  ENCODING_BYTE, 17);
    check_refused(TEXT("县,月份\n玄\xFF武区,2024-01\n"), ENCODING_UTF8,
                  ENCODING_BYTE, 14);
    check_refused(TEXT("\xEF\xBB\xBF" "a,\xFF\n"), ENCODING_UTF8_BOM,
                  ENCODING_BYTE, 5);
}

static void
what_gb18030_does_not_allow_is_refused(void)
{
    /* 玄武 in GBK, then 0x80, which Windows takes for a euro sign. */
    check_refused(TEXT("\xD0\xFE\xCE\xE4,\x80\n"), ENCODING_GB18030,
                  ENCODING_BYTE, 5);
    check_refused(TEXT("\xD0\xFE\xCE\xE4,\xFF\n"), ENCODING_GB18030,
                  ENCODING_BYTE, 5);
    check_refused(TEXT("\xD0\xFE\xCE\xE4,\xD0\n"), ENCODING_GB18030,
                  ENCODING_BYTE, 5);
    check_refused(TEXT("\xD0\xFE\xCE\xE4,\x84\x31\xA5\x30"),
                  ENCODING_GB18030, ENCODING_BYTE, 5);
}

static void
characters_for_private_use_are_refused_where_they_stand(void)
{
    check_refused(TEXT("\xD0\xFE\xCE\xE4,\xAA\xA1\n"), ENCODING_GB18030,
                  ENCODING_PRIVATE, 5);
    check_refused(TEXT("\xD0\xFE\xCE\xE4,\xA6\xB9\n"), ENCODING_GB18030,
                  ENCODING_PRIVATE, 5);
}

static void
the_18_codes_that_glibc_rejects_are_decoded(void)
{
    /* 玄, then the four-byte code. */
    static const struct {
        unsigned char code[4];
        gunichar character;
    } codes[] = {
        {{0x82, 0x35, 0x90, 0x37}, 0x9FB4}, {{0x82, 0x35, 0x90, 0x38}, 0x9FB5},
        {{0x82, 0x35, 0x90, 0x39}, 0x9FB6}, {{0x82, 0x35, 0x91, 0x30}, 0x9FB7},
        {{0x82, 0x35, 0x91, 0x31}, 0x9FB8}, {{0x82, 0x35, 0x91, 0x32}, 0x9FB9},
        {{0x82, 0x35, 0x91, 0x33}, 0x9FBA}, {{0x82, 0x35, 0x91, 0x34}, 0x9FBB},
        {{0x84, 0x31, 0x82, 0x36}, 0xFE10}, {{0x84, 0x31, 0x82, 0x37}, 0xFE11},
        {{0x84, 0x31, 0x82, 0x38}, 0xFE12}, {{0x84, 0x31, 0x82, 0x39}, 0xFE13},
        {{0x84, 0x31, 0x83, 0x30}, 0xFE14}, {{0x84, 0x31, 0x83, 0x31}, 0xFE15},
        {{0x84, 0x31, 0x83, 0x32}, 0xFE16}, {{0x84, 0x31, 0x83, 0x33}, 0xFE17},
        {{0x84, 0x31, 0x83, 0x34}, 0xFE18}, {{0x84, 0x31, 0x83, 0x35}, 0xFE19},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(codes); i++) {
        char bytes[] = "\xD0\xFE....,1";
        char text[16] = "玄";

        memcpy(bytes + 2, codes[i].code, 4);
        g_unichar_to_utf8(codes[i].character, text + 3);
        g_strlcat(text, ",1", sizeof text);
        check_text(TEXT(bytes), ENCODING_GB18030, text);
    }
}

static void
every_four_byte_code_of_the_basic_plane_is_decoded(void)
{
    size_t n = 0;

    for (int rank = 0; rank < 39420; rank++) {
        char bytes[] = {'\xD0', '\xFE', (char)(0x81 + rank / 12600),
                        (char)(0x30 + rank / 1260 % 10),
                        (char)(0x81 + rank / 10 % 126),
                        (char)(0x30 + rank % 10)};
        struct decoded d = decode(bytes, sizeof bytes);

        g_assert_cmpint(d.encoding, ==, ENCODING_GB18030);
        n += d.good;
        arena_free(d.arena);
    }
    /* All but 32 controls, 2 noncharacters, U+FFFD, and 4333 for private
     * use. */
    g_assert_cmpuint(n, ==, 35052);
}

static void
a3a0_is_a_blank(void)
{
    check_text(TEXT("\xD0\xFE\xA3\xA0\xCE\xE4"), ENCODING_GB18030, "玄　武");
}

static void
a_zero_byte_is_refused(void)
{
    check_refused(TEXT("county,month\nx,\0\n"), ENCODING_GB18030,
                  ENCODING_ZERO, 15);
    check_refused(TEXT("\xEF\xBB\xBF" "a,\0\n"), ENCODING_UTF8_BOM,
                  ENCODING_ZERO, 5);
}

static void
text_of_another_encoding_is_refused(void)
{
    /* Latin-1, where each letter with an accent swallows the next one. */
    check_refused(TEXT("Name,Ort\nM\xFCller,K\xF6ln\nJ\xE4ger,Gr\xFCnau\n"),
                  ENCODING_GB18030, ENCODING_IMPLAUSIBLE, 0);
}

static void
a_character_lost_before_is_found(void)
{
    check_refused(TEXT("县,月\n玄\xEF\xBF\xBD,1\n"), ENCODING_UTF8,
                  ENCODING_LOST, 11);
    check_refused(TEXT("\xFF\xFE" "a\0,\0\x84\x73\xFD\xFF\n\0"),
                  ENCODING_UTF16LE, ENCODING_LOST, 8);
    check_refused(TEXT("\xD0\xFE,\xCE\xE4\xB3\xC7\n\x84\x31\xA4\x37,1\n"),
                  ENCODING_GB18030, ENCODING_LOST, 8);
}

static void
a_short_word_in_utf8_stays_utf8(void)
{
    /* CA A4 is also 省 in GBK. */
    check_text(TEXT("a,b,c\n4,5,\xCA\xA4\n"), ENCODING_UTF8,
               "a,b,c\n4,5,ʤ\n");
}

/* At the limit and a byte above it. */
static void
only_what_must_be_decoded_has_a_limit(void)
{
    static const struct {
        const char *bytes;
        size_t length, most;
        bool good;
        enum encoding_fault fault;
    } examples[] = {
        {"\xFF\xFE" "2\0" "0\0", 6, 6, true, 0},
        {"\xFF\xFE" "2\0" "0\0", 6, 5, false, ENCODING_LARGE},
        {"\xCA\xA1,\xCA\xD0\n", 6, 6, true, 0},
        {"\xCA\xA1,\xCA\xD0\n", 6, 5, false, ENCODING_LARGE},
        {"\xCA\xA1,\xCA\xD0\0", 6, 5, false, ENCODING_ZERO},
        {"\xEF\xBB\xBF" "a,b\n", 7, 1, true, 0},
        {"a,b\n", 4, 1, true, 0},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(examples); i++) {
        struct decoded d = decode_most(examples[i].bytes, examples[i].length,
                                       examples[i].most);

        g_assert_cmpint(d.good, ==, examples[i].good);
        if (!d.good)
            g_assert_cmpint(d.error.fault, ==, examples[i].fault);
        arena_free(d.arena);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/encoding/" #function, function)
    ADD(ascii_is_utf8);
    ADD(utf8_is_not_copied);
    ADD(one_table_is_the_same_in_every_encoding);
    ADD(utf8_cut_inside_a_character_is_noticed_wherever_it_is_cut);
    ADD(other_encodings_cut_inside_a_character_are_noticed);
    ADD(a_broken_byte_in_utf8_is_not_taken_for_gb18030);
    ADD(what_gb18030_does_not_allow_is_refused);
    ADD(characters_for_private_use_are_refused_where_they_stand);
    ADD(the_18_codes_that_glibc_rejects_are_decoded);
    ADD(every_four_byte_code_of_the_basic_plane_is_decoded);
    ADD(a3a0_is_a_blank);
    ADD(a_zero_byte_is_refused);
    ADD(text_of_another_encoding_is_refused);
    ADD(a_character_lost_before_is_found);
    ADD(a_short_word_in_utf8_stays_utf8);
    ADD(only_what_must_be_decoded_has_a_limit);
    return g_test_run();
}
