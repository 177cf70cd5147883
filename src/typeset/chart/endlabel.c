#include "endlabel.h"

#include <math.h>

#include "references.h"

static double
begin(double near, double length, int direction)
{
    return direction > 0 ? near : near - length;
}

/* A line between the end and the letters would have the value on its other
 * side. */
static bool
stands_free(const struct plot *plot, const struct scale *scale,
            const struct endlabel_bar *bar, double behind, double length)
{
    double near = bar->end + bar->direction * REFERENCES_GAP;
    return references_pass(plot, scale, fmin(near, behind),
                           fmax(near, behind + length), 1) == 0;
}

struct endlabel
endlabel_place(const struct plot *plot, const struct scale *scale,
               const struct endlabel_bar *bar, double length)
{
    int back = -bar->direction;
    double behind = begin(bar->past + bar->direction * bar->gap, length,
                          bar->direction);
    if (stands_free(plot, scale, bar, behind, length))
        return (struct endlabel){behind, false, false};
    double in = begin(bar->end + back * bar->inset, length, back);
    in += references_pass(plot, scale, in, in + length, back);
    double reached = back > 0 ? in + length : in;
    if (bar->holds && (bar->zero - reached) * back >= bar->inset)
        return (struct endlabel){in, true, false};
    return (struct endlabel){behind, false, true};
}
