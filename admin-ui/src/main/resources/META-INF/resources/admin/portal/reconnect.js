// A page that could not reach the server when it opened is loaded again as soon as the server answers. Vaadin by itself
// leaves it empty for good; nothing that somebody typed is lost, for such a page has shown nothing yet.
(() => {
  const AGAIN_MILLIS = 2000;
  let lost = false;
  const asking = setInterval(() => {
    const { connectionState, Flow } = window.Vaadin ?? {};
    const opened = Object.keys(Flow?.clients ?? {}).some((client) => client !== 'TypeScript');
    lost ||= connectionState?.state === 'connection-lost';
    if (opened) clearInterval(asking);
    else if (lost) fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(() => location.reload(), () => {});
  }, AGAIN_MILLIS);
})();
