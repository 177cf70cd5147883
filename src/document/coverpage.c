#include "coverpage.h"

#include "slot.h"

const char *const coverpage_keys[] = {"title", "subtitle", "publisher",
                                      "date",  "note",     NULL};

struct block *
coverpage_read(const struct fence *fence)
{
    const struct context *context = fence->context;
    const struct survey *survey = context->survey;
    struct cover *cover = ARENA_NEW(context->arena, struct cover);
    const char *date =
        slot_date(context->arena, survey->date, context->language);
    cover->title = fence_prose_or(fence, fence->yaml, "title", survey->title);
    cover->subtitle = fence_prose(fence, fence->yaml, "subtitle");
    cover->publisher =
        fence_prose_or(fence, fence->yaml, "publisher", survey->publisher);
    cover->date =
        fence_prose_or(fence, fence->yaml, "date", language_same(date));
    cover->note = fence_prose(fence, fence->yaml, "note");
    struct block *block = ARENA_NEW(context->arena, struct block);
    block->kind = BLOCK_COVER;
    block->cover = cover;
    return block;
}
