/** Ways to promise what a worker cannot keep, by language. `\b` knows no accents. */
export const promises: Readonly<Record<'en' | 'es', readonly RegExp[]>> = {
  en: [
    // That it stays here, and few will know.
    /only a few people/,
    /just (for |between )?(you and me|us\b|the two of (us|you))/,
    /(only|private) (for|between) (you and me|us\b)|between (you and me|us\b|the two of us)/,
    /\bstays? (private|secret|between|in this room|with (me|us)\b)|(it|this|say|tell me) (all )?stays here/,
    /(won['’]t|will not|will never|['’]ll never|not going to|never going to|do(n['’]t| not)) (ever )?(share|repeat|pass on|report|tell (anyone|anybody|a soul|the police|your)|tell\b.?$)/m,
    /\bI (won['’]t|will not|will never) (tell|say|write)/,
    /(nobody|no one|no-one)( else)? (will|would|can|has to|needs to) (ever )?(know|learn|find out|read|be told)/,
    /keep\b[^.?!]{0,30}\b(secret|private|quiet about|to (my|our)sel(f|ves))/,
    /what (is|stays) private|privacy (is|and)|confidential|our secret/,
    // That all will be well.
    /promise (you|that|to)\b|\bI promise/,
    /(not|n['’]t|never) (be |get )?in(to)? (any )?trouble|(nobody|no one) (will|is going to) (be|get) in(to)? (any )?trouble/,
    /you(['’]re| are|['’]ll be| will be) (now )?safe|safe with (me|us)\b|nothing (bad )?(will|can) happen to you/,
    /(bed|place) is yours|keep (your|the) bed/,
  ],
  es: [
    /(solo|únicamente) (unas )?pocas personas/,
    /est(amos|emos|án|ás) a solas|(solo|únicamente) (tú y yo|nosotr[oa]s|los dos|las dos)/,
    /(solo|únicamente) (es |son )?(para|entre) (ti y|nosotr[oa]s|tú y yo|los dos)/,
    /entre (nosotr[oa]s|tú y yo|los dos|las dos)/,
    /queda(rá|n)? (en privado|en secreto|aquí|entre|conmigo)/,
    /(?<!\p{L})no (se )?(lo|la|le|les) (voy a )?(cont|dec|dir|compart|repet)\p{L}*|no voy a (andar )?(cont|dec|dic|compart|repet|report)\p{L}*/u,
    /no (diré|contaré|compartiré|repetiré)/,
    /nadie (más )?(se |lo )?(va a |podrá |puede |tiene que )(saber|enterar|leer|escuchar)|nadie (más )?(se |lo )?(sabrá|enterará|leerá)/,
    /confidencial|en secreto|(guard\p{L}+|es) (el|tu|un|nuestro) secreto/u,
    /prometo|te aseguro/,
    /(no|nadie) (te|se|est\p{L}+|vas?|habrá|tendr\p{L}+) (\p{L}+ ){0,4}(en )?(ningún )?(problema|lío)/u,
    /(?<!\p{L})(estás|estarás|vas a estar) (a salvo|segur)|a salvo con(migo| nosotr)|no te (va a pasar|pasará) nada/u,
    /la cama es tuya|(guard|reserv)\p{L}* (tu|la) cama/u,
  ],
};

const inAnyCase = Object.values(promises).flatMap((patterns) =>
  patterns.map((pattern) => new RegExp(pattern, `i${pattern.flags}`)),
);

/** What in a text promises too much, in either language. */
export function promisesIn(text: string): string[] {
  return inAnyCase.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}
