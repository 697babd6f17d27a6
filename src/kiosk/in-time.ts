/** In seconds: what a browser may take for one thing, on the slowest machine. */
export const patience = { aStep: 15, aPassphrase: 90 } as const;

/** Waits for the browser, but not for ever: one that does not answer must not block the worker. */
export function inTime<Result>(task: Promise<Result>, seconds: number = patience.aStep): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error('The browser does not answer.')), seconds * 1000);
  });
  return Promise.race([task, tooLong]).finally(() => clearTimeout(timer));
}

/** Waits for the browser's storage or clipboard, but not for ever: one that does not answer keeps nobody waiting. */
export function ifItAnswers(task: Promise<unknown>): Promise<unknown> {
  return Promise.race([task, new Promise((done) => setTimeout(done, 2000))]);
}
