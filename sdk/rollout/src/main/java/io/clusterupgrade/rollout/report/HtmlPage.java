// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.report;

/**
 * An HTML page without external parts: its style is in it, and there is no script. It is legible in light and dark, on a narrow screen and
 * on paper. Names of states are also classes of the style. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class HtmlPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; --text: #1c1e21; --back: #ffffff; --line: #d0d4da; --soft: #f2f4f7;
              --run: #3b82d6; --good: #2e8b57; --bad: #c8372d; --wait: #c98a1b; --off: #8a9099; }
            @media (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --back: #16181c; --line: #3a3f47; --soft: #22262c;
              --run: #6aa5ea; --good: #5fbf88; --bad: #f0766d; --wait: #e3b04f; --off: #99a1ab; } }
            body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--back); color: var(--text);
              font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; border-bottom: 1px solid var(--line); }
            svg { display: block; width: 100%; height: auto; } svg text { font: 10px system-ui, sans-serif; fill: var(--text); }
            ul.counts { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
            ul.counts li { padding: .2rem .6rem; border: 1px solid var(--line); border-radius: .4rem; }
            pre { background: var(--soft); padding: .6rem; white-space: pre-wrap; font-size: .85rem; }
            .drawing { overflow-x: auto; }
            details { margin: .5rem 0; } summary { cursor: pointer; }
            .STARTING, .RUNNING, .wave { fill: var(--run); color: var(--run); }
            .SUCCEEDED, .ALREADY_THERE, .DONE { fill: var(--good); color: var(--good); }
            .FAILED, .PARTIALLY_FAILED, .UNKNOWN { fill: var(--bad); color: var(--bad); }
            .WAITING, .RETRYING, .PAUSED { fill: var(--wait); color: var(--wait); }
            .PENDING, .SKIPPED, .ABORTED { fill: var(--off); color: var(--off); }
            @media (max-width: 30rem) { body { padding: .5rem; } .drawing svg { min-width: 36rem; } }
            @media print { body { max-width: none; } details { break-inside: avoid; } }
            """;

    private final StringBuilder html = new StringBuilder();

    /** Creates a page with a title, which is also its first heading. */
    public HtmlPage(String title) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escape(title))
                .append("</h1>\n");
    }

    /** Returns a text for an element or an attribute. Characters that XML does not allow are written as spaces. */
    public static String escape(String text) {
        return Markup.escape(text);
    }

    /** Adds the text of a value, which is HTML: escape texts of others before. */
    public HtmlPage append(Object markup) {
        html.append(markup);
        return this;
    }

    /** Adds a heading. */
    public HtmlPage heading(String text) {
        return append("<h2>" + escape(text) + "</h2>\n");
    }

    /** Adds a drawing in SVG. It keeps its size on a narrow screen, where it is scrolled, also with the keyboard. */
    public HtmlPage drawing(String svg) {
        return append("<div class=\"drawing\" tabindex=\"0\">" + svg + "</div>\n");
    }

    /** Adds a list of texts. */
    public HtmlPage list(Iterable<String> texts) {
        html.append("<ul>");
        texts.forEach(text -> html.append("<li>").append(escape(text)).append("</li>"));
        return append("</ul>\n");
    }

    /** Returns the page. */
    public String toHtml() {
        return html + "</body>\n</html>\n";
    }
}
