#include "base/reason.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

struct reason {
    int error;
    struct words words;
};

static const struct reason reasons[] = {
    {ENOENT, {{"没有这个文件或文件夹", "there is no such file or folder"}}},
    {EACCES, {{"没有读写权限", "permission denied"}}},
    {EPERM, {{"系统不允许", "the system does not allow it"}}},
    {EISDIR, {{"这是文件夹，不是文件", "it is a folder, not a file"}}},
    {ENOTDIR,
     {{"路径中有一段不是文件夹", "a part of the path is no folder"}}},
    {EIO, {{"磁盘或 U 盘读写出错", "the disk or USB stick has an error"}}},
    {ELOOP, {{"这是链接，不是文件本身", "it is a link, not the file itself"}}},
    {ENXIO, {{"这不是普通文件", "it is no regular file"}}},
    {ENAMETOOLONG, {{"文件名太长", "the file name is too long"}}},
    {ENOSPC, {{"磁盘已满", "the disk is full"}}},
    {EDQUOT, {{"磁盘配额已用完", "the disk quota is used up"}}},
    {EROFS, {{"磁盘只能读、不能写", "the disk is read-only"}}},
    {EFBIG, {{"文件超过系统允许的大小",
              "the file is larger than the system allows"}}},
    {EMFILE, {{"同时打开的文件太多", "too many files are open"}}},
    {ENFILE, {{"系统打开的文件太多", "the system has too many files open"}}},
    {ENOMEM, {{"内存不足", "out of memory"}}},
    {EINTR, {{"系统打断了读写", "the system interrupted it"}}},
    {EPIPE, {{"接收输出的程序已关闭", "whoever reads the output is gone"}}},
};

struct words
reason_words(int error)
{
    const char *known = strerrordesc_np(error);

    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].error == error)
            return reasons[i].words;
    return known != NULL
               ? language_same(known)
               : (struct words){{"原因不明", "unknown error"}};
}

bool
reason_is_machine(struct words words)
{
    static const int errors[] = {EIO,    ENOSPC, EDQUOT, EMFILE,
                                 ENFILE, ENOMEM, EINTR};

    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (words.in[LANGUAGE_EN] != NULL &&
            strcmp(words.in[LANGUAGE_EN],
                   reason_words(errors[i]).in[LANGUAGE_EN]) == 0)
            return true;
    return false;
}
