/** What an attack got through, what threw, and the directives of the page's policy that refused the rest, sorted. */
export interface Outcome {
  came: string[];
  /** Names of the errors with which code from text and a request were stopped. */
  threw: string[];
  refused: string[];
}

/**
 * Runs in a page and tries what a text could try that was put in as HTML: scripts of every kind, and every way to
 * load or send something elsewhere.
 */
export const ATTACK = `(async () => {
  const came = [];
  const threw = [];
  const refused = new Set();
  const note = (e) => refused.add(e.effectiveDirective);
  document.addEventListener('securitypolicyviolation', note);
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  // what a debugger calls may use eval; what a timer calls may not
  await pause(0);
  for (const run of [() => globalThis.eval('1'), () => new Function('return 1')(), () => fetch('https://example.invalid/')])
    try {
      await run();
      came.push(String(run));
    } catch (error) {
      threw.push(error.name);
    }
  document.body.append(document.createRange().createContextualFragment(\`<div id="attack" style="color: red">
    <script>globalThis.ran = 'inline script'</script><script src="https://example.invalid/a.js"></script>
    <img src="data:," onerror="globalThis.ran = 'handler'"><img src="https://example.invalid/a.png">
    <iframe src="https://example.invalid/"></iframe><object data="https://example.invalid/a"></object>
    <base href="https://example.invalid/"></div>\`));
  new FontFace('a', 'url(https://example.invalid/a.woff2)').load().then(() => came.push('font'), () => {});
  for (let n = 0; n < 40 && refused.size < 10; n++) await pause(50);
  if (globalThis.ran) came.push(globalThis.ran);
  if (document.baseURI.includes('example.invalid')) came.push('base');
  document.querySelector('#attack').remove();
  document.removeEventListener('securitypolicyviolation', note);
  return { came, threw, refused: [...refused].sort() };
})()`;
