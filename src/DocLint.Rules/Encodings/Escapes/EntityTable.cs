// Made by rules/encoding/make_entities.py from the named character references of HTML. Do not edit.

namespace DocLint.Rules.Encodings.Escapes;

/// <summary>Named character references and what they stand for.</summary>
internal static class EntityTable
{
    /// <summary>Names and hexadecimal code points, joined by an equals sign.</summary>
    public const string Names =
        "AElig=C6 AMP=26 Aacute=C1 Abreve=102 Acirc=C2 Acy=410 Agrave=C0 Alpha=391 Amacr=100 Aogon=104 Aring=C5 Atilde=C3 Auml=C4 " +
        "Bcy=411 Beta=392 CHcy=427 Cacute=106 Ccaron=10C Ccedil=C7 Ccirc=108 Cdot=10A CenterDot=B7 Chi=3A7 " +
        "CloseCurlyDoubleQuote=201D CloseCurlyQuote=2019 DJcy=402 DScy=405 DZcy=40F Dagger=2021 Dcaron=10E Dcy=414 Delta=394 " +
        "DiacriticalGrave=60 Dstrok=110 ENG=14A ETH=D0 Eacute=C9 Ecaron=11A Ecirc=CA Ecy=42D Edot=116 Egrave=C8 Emacr=112 " +
        "Eogon=118 Epsilon=395 Eta=397 Euml=CB Fcy=424 GJcy=403 GT=3E Gamma=393 Gammad=3DC Gbreve=11E Gcedil=122 Gcirc=11C " +
        "Gcy=413 Gdot=120 HARDcy=42A Hacek=2C7 Hat=5E Hcirc=124 Hstrok=126 IEcy=415 IJlig=132 IOcy=401 Iacute=CD Icirc=CE Icy=418 " +
        "Idot=130 Igrave=CC Imacr=12A Iogon=12E Iota=399 Itilde=128 Iukcy=406 Iuml=CF Jcirc=134 Jcy=419 Jsercy=408 Jukcy=404 " +
        "KHcy=425 KJcy=40C Kappa=39A Kcedil=136 Kcy=41A LJcy=409 LT=3C Lacute=139 Lambda=39B Lcaron=13D Lcedil=13B Lcy=41B " +
        "Lmidot=13F Lstrok=141 Mcy=41C MediumSpace=205F Mu=39C NJcy=40A Nacute=143 Ncaron=147 Ncedil=145 Ncy=41D " +
        "NonBreakingSpace=A0 Ntilde=D1 Nu=39D OElig=152 Oacute=D3 Ocirc=D4 Ocy=41E Odblac=150 Ograve=D2 Omacr=14C Omega=3A9 " +
        "Omicron=39F OpenCurlyDoubleQuote=201C OpenCurlyQuote=2018 Oslash=D8 Otilde=D5 Ouml=D6 OverBar=203E Pcy=41F Phi=3A6 " +
        "Pi=3A0 Prime=2033 Psi=3A8 QUOT=22 Racute=154 Rcaron=158 Rcedil=156 Rcy=420 Rho=3A1 SHCHcy=429 SHcy=428 SOFTcy=42C " +
        "Sacute=15A Scaron=160 Scedil=15E Scirc=15C Scy=421 Sigma=3A3 THORN=DE TSHcy=40B TScy=426 Tau=3A4 Tcaron=164 Tcedil=162 " +
        "Tcy=422 Theta=398 ThinSpace=2009 Tstrok=166 Uacute=DA Ubrcy=40E Ubreve=16C Ucirc=DB Ucy=423 Udblac=170 Ugrave=D9 " +
        "Umacr=16A UnderBar=5F Uogon=172 Upsi=3D2 Upsilon=3A5 Uring=16E Utilde=168 Uuml=DC Vcy=412 Verbar=2016 Vert=2016 " +
        "VerticalLine=7C VeryThinSpace=200A Wcirc=174 Xi=39E YAcy=42F YIcy=407 YUcy=42E Yacute=DD Ycirc=176 Ycy=42B Yuml=178 " +
        "ZHcy=416 Zacute=179 Zcaron=17D Zcy=417 Zdot=17B Zeta=396 aacute=E1 abreve=103 acirc=E2 acute=B4 acy=430 aelig=E6 " +
        "agrave=E0 alefsym=2135 alpha=3B1 amacr=101 amp=26 and=2227 ang=2220 angst=C5 aogon=105 apos=27 aring=E5 ast=2A " +
        "asymp=2248 atilde=E3 auml=E4 backprime=2035 bcy=431 bdquo=201E beta=3B2 bprime=2035 brvbar=A6 bsemi=204F bsol=5C " +
        "bull=2022 bullet=2022 cacute=107 cap=2229 caret=2041 caron=2C7 ccaron=10D ccedil=E7 ccirc=109 cdot=10B cedil=B8 cent=A2 " +
        "centerdot=B7 chcy=447 chi=3C7 circ=2C6 clubs=2663 colon=3A comma=2C commat=40 cong=2245 copy=A9 crarr=21B5 cup=222A " +
        "curren=A4 dArr=21D3 dagger=2020 darr=2193 dash=2010 dcaron=10F dcy=434 ddagger=2021 deg=B0 delta=3B4 diams=2666 " +
        "digamma=3DD divide=F7 djcy=452 dollar=24 dscy=455 dstrok=111 dzcy=45F eacute=E9 ecaron=11B ecirc=EA ecy=44D edot=117 " +
        "egrave=E8 emacr=113 empty=2205 emsp=2003 emsp13=2004 emsp14=2005 eng=14B ensp=2002 eogon=119 epsi=3B5 epsilon=3B5 " +
        "epsiv=3F5 equals=3D equiv=2261 eta=3B7 eth=F0 euml=EB euro=20AC excl=21 exist=2203 fcy=444 fnof=192 forall=2200 " +
        "frac12=BD frac14=BC frac34=BE frasl=2044 gacute=1F5 gamma=3B3 gammad=3DD gbreve=11F gcirc=11D gcy=433 gdot=121 ge=2265 " +
        "gjcy=453 grave=60 gt=3E hArr=21D4 hairsp=200A half=BD hardcy=44A harr=2194 hcirc=125 hearts=2665 hellip=2026 horbar=2015 " +
        "hstrok=127 hybull=2043 hyphen=2010 iacute=ED icirc=EE icy=438 iecy=435 iexcl=A1 igrave=EC ijlig=133 imacr=12B image=2111 " +
        "imath=131 imped=1B5 infin=221E inodot=131 int=222B iocy=451 iogon=12F iota=3B9 iquest=BF isin=2208 itilde=129 iukcy=456 " +
        "iuml=EF jcirc=135 jcy=439 jmath=237 jsercy=458 jukcy=454 kappa=3BA kappav=3F0 kcedil=137 kcy=43A kgreen=138 khcy=445 " +
        "kjcy=45C lArr=21D0 lacute=13A lambda=3BB lang=27E8 laquo=AB larr=2190 lbrace=7B lbrack=5B lcaron=13E lcedil=13C " +
        "lceil=2308 lcub=7B lcy=43B ldquo=201C ldquor=201E le=2264 lfloor=230A ljcy=459 lmidot=140 lowast=2217 lowbar=5F loz=25CA " +
        "lpar=28 lrm=200E lsaquo=2039 lsqb=5B lsquo=2018 lsquor=201A lstrok=142 lt=3C macr=AF mcy=43C mdash=2014 micro=B5 " +
        "midast=2A middot=B7 minus=2212 mldr=2026 mu=3BC nabla=2207 nacute=144 napos=149 nbsp=A0 ncaron=148 ncedil=146 ncy=43D " +
        "ndash=2013 ne=2260 ni=220B njcy=45A nldr=2025 not=AC notin=2209 nsub=2284 ntilde=F1 nu=3BD num=23 numsp=2007 oacute=F3 " +
        "ocirc=F4 ocy=43E odblac=151 oelig=153 ograve=F2 ohm=3A9 oline=203E omacr=14D omega=3C9 omicron=3BF oplus=2295 or=2228 " +
        "ordf=AA ordm=BA oslash=F8 otilde=F5 otimes=2297 ouml=F6 para=B6 part=2202 pcy=43F percnt=25 period=2E permil=2030 " +
        "perp=22A5 pertenk=2031 phi=3C6 phiv=3D5 pi=3C0 piv=3D6 plus=2B plusmn=B1 pound=A3 prime=2032 prod=220F prop=221D psi=3C8 " +
        "puncsp=2008 qprime=2057 quest=3F quot=22 rArr=21D2 racute=155 radic=221A rang=27E9 raquo=BB rarr=2192 rbrace=7D " +
        "rbrack=5D rcaron=159 rcedil=157 rceil=2309 rcub=7D rcy=440 rdquo=201D rdquor=201D real=211C reg=AE rfloor=230B rho=3C1 " +
        "rhov=3F1 rlm=200F rpar=29 rsaquo=203A rsqb=5D rsquo=2019 rsquor=2019 sacute=15B sbquo=201A scaron=161 scedil=15F " +
        "scirc=15D scy=441 sdot=22C5 sect=A7 semi=3B shchcy=449 shcy=448 shy=AD sigma=3C3 sigmaf=3C2 sigmav=3C2 sim=223C " +
        "softcy=44C sol=2F spades=2660 straightepsilon=3F5 straightphi=3D5 sub=2282 sube=2286 sum=2211 sup=2283 sup1=B9 sup2=B2 " +
        "sup3=B3 supe=2287 szlig=DF tau=3C4 tcaron=165 tcedil=163 tcy=442 there4=2234 theta=3B8 thetasym=3D1 thetav=3D1 " +
        "thinsp=2009 thorn=FE tilde=2DC times=D7 tprime=2034 trade=2122 tscy=446 tshcy=45B tstrok=167 uArr=21D1 uacute=FA " +
        "uarr=2191 ubrcy=45E ubreve=16D ucirc=FB ucy=443 udblac=171 ugrave=F9 umacr=16B uml=A8 uogon=173 upsi=3C5 upsih=3D2 " +
        "upsilon=3C5 uring=16F utilde=169 uuml=FC varepsilon=3F5 varkappa=3F0 varphi=3D5 varpi=3D6 varrho=3F1 varsigma=3C2 " +
        "vartheta=3D1 vcy=432 verbar=7C vert=7C wcirc=175 weierp=2118 xi=3BE yacute=FD yacy=44F ycirc=177 ycy=44B yen=A5 yicy=457 " +
        "yucy=44E yuml=FF zacute=17A zcaron=17E zcy=437 zdot=17C zeta=3B6 zhcy=436 zwj=200D zwnj=200C";

    /// <summary>Names that are understood without their semicolon.</summary>
    public const string Bare =
        "AElig AMP Aacute Acirc Agrave Aring Atilde Auml Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT " +
        "Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave " +
        "amp apos aring atilde auml bdquo brvbar bull ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml euro " +
        "frac12 frac14 frac34 gt hellip iacute icirc iexcl igrave iquest iuml laquo ldquo lsaquo lsquo lt macr mdash micro middot " +
        "nbsp ndash not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo rdquo reg rsaquo " +
        "rsquo sbquo sect shy sup1 sup2 sup3 szlig thorn times trade uacute ucirc ugrave uml uuml yacute yen yuml";
}
