import { css } from 'lit';

/** For a document of its own: page margins, and the page numbers where the browser can. */
export const pageStyles = css`
  @page {
    margin: 15mm 15mm 18mm;

    @bottom-right {
      content: counter(page) ' / ' counter(pages);
      font: 9pt sans-serif;
    }
  }

  html {
    color-scheme: light;
    font-size: 11pt;
    background: #fff;
  }

  html.large {
    font-size: 18pt;
  }

  body {
    margin: 0;
  }

  @media screen {
    body {
      padding: 1.5em;
    }
  }
`;
