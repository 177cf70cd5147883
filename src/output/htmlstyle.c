#include "htmlstyle.h"

#include <stddef.h>

#define INK "#1A1A1A"
#define SECONDARY "#595959"
#define LINE "#D9D5D0"
#define PANEL "#F4F1EC"
#define RED "#9B1C1F"
#define NAVY "#173E62"
#define OCHRE "#8A4F12"
#define TEAL "#2F6765"

/* Unchecked, a box takes away the findings and marks of its kind. */
#define HIDES(kind)                                                           \
    "#show-" kind ":not(:checked) ~ main .finding." kind ", "                 \
    "#show-" kind ":not(:checked) ~ main .sign." kind " { display: none }"

/* A mark, as long as its kind is shown. */
#define MARKS(kind, line, colour, ground)                                     \
    "#show-" kind ":checked ~ main .mark." kind                               \
    " { outline: " line " " colour "; outline-offset: -2px; "                 \
    "background: " ground " }"

#define SIGNS(kind, line, colour)                                             \
    ".sign." kind " { color: " colour "; border: 1px " line " " colour " }"

const char *const htmlstyle_rules[] = {
    "* { box-sizing: border-box }",
    "body { margin: 0 auto; padding: 1.5rem 2rem 3rem; max-width: 76rem;",
    "  color: " INK "; background: #FFF; font: 15px/1.6 \"Noto Sans CJK SC\",",
    "  \"Source Han Sans SC\", \"Microsoft YaHei\", \"PingFang SC\",",
    "  sans-serif; font-variant-numeric: tabular-nums }",
    ":lang(en) { font-family: \"Noto Sans\", \"Segoe UI\", \"Helvetica\",",
    "  \"Arial\", \"Noto Sans CJK SC\", \"Microsoft YaHei\", sans-serif }",
    "h1, h2 { line-height: 1.3; margin: 0 }",
    "h1 { font-size: 1.75rem }",
    "h2 { font-size: 1.2rem; margin: 0 0 .5rem }",
    "p { margin: .4rem 0 }",
    "a { color: " NAVY " }",
    "code { color: " SECONDARY "; font-size: .8rem }",
    "header { border-top: 3px solid " RED "; padding-top: .9rem }",
    ".edition { color: " RED "; font-weight: bold; margin: 0 0 .2rem }",
    ".scope, .facts, .small { color: " SECONDARY " }",
    ".facts, .small { font-size: .87rem }",
    ".path { word-break: break-all }",
    ".verdict { padding: .6rem .9rem; background: " PANEL ";",
    "  border-left: 5px solid " TEAL " }",
    ".verdict.bad { border-color: " RED " }",
    ".verdict.good b { color: " TEAL " }",
    ".verdict.bad > b { color: " RED " }",

    /* filters */
    "input { position: absolute; opacity: 0 }",
    ".filter { float: left; clear: left; width: 7.5em; margin: .55rem 0 0 }",
    "hr { border: 0; margin: 0 }",
    "label { display: inline-block; margin: .4rem .3rem 0 0; cursor: pointer;",
    "  padding: .1rem .7rem; border: 1px solid #8C8C8C; border-radius: 3px }",
    "input:checked + label { color: #FFF; background: " NAVY ";",
    "  border-color: " NAVY " }",
    "input:checked + label::before { content: \"\\221A\\00A0\" }",
    "input:focus + label { outline: 3px solid " OCHRE "; outline-offset: 1px }",
    HIDES("error"), HIDES("query"), HIDES("note"), HIDES("settled"),

    /* sections and plain tables */
    "main { clear: both }",
    "section { margin-top: 2rem }",
    ".file { border-top: 1px solid " LINE "; padding-top: 1.2rem }",
    ".scroll { overflow-x: auto }",
    "table { border-collapse: collapse }",
    "th { text-align: left }",
    ".summary { width: 100%; border-bottom: 1px solid " INK ";",
    "  border-top: 1px solid " INK " }",
    ".summary td, .summary th { padding: .2rem .6rem; white-space: nowrap }",
    ".summary thead th { border-bottom: 1px solid " INK " }",
    ".summary tbody tr + tr > * { border-top: 1px solid " LINE " }",
    ".summary tbody th { font-weight: normal }",
    ".number { text-align: right }",
    ".none { color: " SECONDARY " }",
    "b.error { color: " RED " } b.query { color: " OCHRE " }",
    "b.settled { color: " TEAL " } b.note { color: " SECONDARY " }",

    /* findings */
    ".refused { padding: .5rem .9rem; background: #FBEAE6;",
    "  border-left: 5px solid " RED " }",
    ".whole { list-style: none; margin: .6rem 0; padding: 0 }",
    ".whole > li { padding: .4rem .8rem; margin: .4rem 0; background: "
        PANEL " }",
    ".whole .path { display: block; color: " SECONDARY " }",
    ".list ol { list-style: none; margin: .6rem 0; padding: 0;",
    "  columns: 2 26em; column-gap: 2rem }",
    ".list a { text-decoration: none } .list a b { text-decoration: underline }",
    ".list li { break-inside: avoid; font-size: .9rem; padding: .1rem 0 }",
    ".finding .todo, .finding .answer { display: block }",
    ".finding .todo { color: " NAVY " }",
    ".finding .answer { color: " TEAL " }",
    ".finding .what { font-weight: bold }",
    ".level { padding-right: .2em } .where { padding-right: .3em }",
    ".error > .level, .error > td .level { color: " RED " }",
    ".query > .level, .query > td .level { color: " OCHRE " }",
    ".settled > .level, .settled > td .level { color: " TEAL " }",
    ".sign { display: inline-block; padding: 0 .3em; border-radius: 3px;",
    "  font-size: .78rem; line-height: 1.35; font-weight: bold;",
    "  background: #FFF; text-decoration: none; white-space: nowrap }",
    SIGNS("error", "solid", RED), SIGNS("query", "dashed", OCHRE),
    SIGNS("note", "dotted", SECONDARY), SIGNS("settled", "double", TEAL),

    /* the table as submitted */
    ".cells { font-size: .9rem; margin: .6rem 0 }",
    ".cells caption { text-align: left; font-weight: bold;",
    "  padding-bottom: .3rem }",
    ".cells td, .cells th { border: 1px solid " LINE ";",
    "  padding: .12rem .5rem; vertical-align: top }",
    ".cells tr > :first-child, .letters th { background: " PANEL ";",
    "  color: " SECONDARY "; font-weight: normal; text-align: center;",
    "  white-space: nowrap }",
    ".cells td, .names th { white-space: pre-wrap; min-width: 3em;",
    "  max-width: 24em; overflow-wrap: break-word }",
    ".names th + th { background: " PANEL " }",
    ".long { overflow-wrap: anywhere; word-break: break-word }",
    ".cells i { color: " SECONDARY " }",
    MARKS("note", "2px dotted", SECONDARY, "#F4F1EC"),
    MARKS("settled", "3px double", TEAL, "#E6F1F0"),
    MARKS("query", "2px dashed", OCHRE, "#FBF1DF"),
    MARKS("error", "2px solid", RED, "#FBEAE6"),
    ".mark .sign { margin-left: .4em }",
    "tr.finding td + td { white-space: normal; max-width: none;",
    "  padding: .3rem .7rem .4rem; background: #FFF;",
    "  border-left: 4px solid " SECONDARY " }",
    "tr.finding div { position: sticky; left: .5rem;",
    "  max-width: calc(100vw - 9rem) }",
    "tr.finding.error td + td { border-left-color: " RED " }",
    "tr.finding.query td + td { border-left-color: " OCHRE " }",
    "tr.finding.settled td + td { border-left-color: " TEAL " }",
    ".gap td + td { color: " SECONDARY "; text-align: center;",
    "  border-style: dashed; white-space: normal; max-width: none }",
    "summary { cursor: pointer; color: " NAVY " }",
    ":target { box-shadow: 0 0 0 4px " OCHRE " }",

    /* documents */
    ".document { max-width: 60rem }",
    ".document .plain { width: 100%; margin: .6rem 0 1rem;",
    "  border-top: 1.5px solid " INK "; border-bottom: 1.5px solid " INK " }",
    ".plain td, .plain th { padding: .18rem .5rem; vertical-align: top }",
    ".plain thead th { border-bottom: 1px solid " INK "; text-align: center }",
    ".plain thead th:first-child { text-align: left }",
    ".document h2 { margin-top: 1.8rem }",
    ".plain tbody th { font-weight: normal; white-space: nowrap }",
    ".plain .total > * { font-weight: bold }",
    ".plain .indent > :first-child { padding-left: 1.5em }",
    ".plain .right { text-align: right } .plain .centre { text-align: center }",
    ".plain caption { text-align: left; font-weight: bold }",
    ".unit { text-align: right; font-size: .87rem; margin: 0 }",
    ".table-note { color: " SECONDARY "; font-size: .87rem }",
    ".second { color: " SECONDARY "; font-size: .9em }",

    "@media (max-width: 40em) {",
    "  body { padding: 1rem } h1 { font-size: 1.4rem }",
    "  .filter { float: none; width: auto }",
    "}",
    "@page { size: A4; margin: 16mm 14mm 18mm }",
    "@page across { size: A4 landscape }",
    "@media print {",
    "  body { padding: 0; max-width: none; font-size: 9.5pt;",
    "    -webkit-print-color-adjust: exact; print-color-adjust: exact }",
    "  input, label, hr, .filter, .list, details { display: none }",
    "  h1 { font-size: 17pt } h2 { font-size: 12pt }",
    "  h2, .facts, .refused, caption { break-after: avoid;",
    "    page-break-after: avoid }",
    "  .scroll { overflow: visible }",
    "  thead { display: table-header-group }",
    "  tr, li { break-inside: avoid; page-break-inside: avoid }",
    "  tr.finding { break-before: avoid; page-break-before: avoid }",
    "  .cells { font-size: 8.5pt } .cells.wide { font-size: 7pt;",
    "    page: across }",
    "  .cells td, .cells th { padding: .6mm 1.2mm; min-width: 0 }",
    "  tr.finding div { position: static; max-width: none }",
    "  .wide td, .wide th { overflow-wrap: anywhere }",
    "  .summary { font-size: 9pt }",
    "  a { color: inherit; text-decoration: none }",
    "  :target { box-shadow: none }",
    "}",
    NULL,
};
