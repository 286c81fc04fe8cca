// A page that could not reach the server when it opened is loaded again as soon as the server answers. Vaadin by itself
// leaves it empty for good; nothing that somebody typed is lost, for such a page has shown nothing yet.
(() => {
  const PAUSE_MILLIS = 2000;
  const opened = () => Object.keys(window.Vaadin?.Flow?.clients ?? {}).some((client) => client !== 'TypeScript');
  const serves = () =>
    fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then((answer) => answer.ok, () => false);
  let lost = false;
  const look = async () => {
    if (opened()) return;
    lost ||= window.Vaadin?.connectionState?.state === 'connection-lost';
    if (lost && (await serves())) location.reload();
    else setTimeout(look, PAUSE_MILLIS);
  };
  setTimeout(look, PAUSE_MILLIS);
})();
