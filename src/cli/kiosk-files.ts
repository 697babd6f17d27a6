export const settingsFile = 'kiosk.json';
export const oneFile = 'open-door-kiosk.html';
export const selfTestFile = 'open-door-self-test.html';
export const schemaFile = 'kiosk.schema.json';
export const hashesFile = 'SHA256SUMS';

/** Where the one file has its settings, because a page that is opened from a file cannot read another one. */
export const settingsInside = /(?<=<script type="application\/json" id="kiosk-settings">)[^]*?(?=<\/script>)/;
