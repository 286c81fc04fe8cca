// Light or dark: what the browser prefers, until somebody chooses otherwise.
(() => {
  const root = document.documentElement;
  const preferred = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => localStorage.getItem('tabularium-scheme');
  const apply = () => {
    const scheme = chosen() || (preferred.matches ? 'dark' : 'light');
    root.setAttribute('theme', scheme);
    root.style.colorScheme = scheme;
  };
  window.tabulariumScheme = {
    toggle() {
      localStorage.setItem('tabularium-scheme', root.getAttribute('theme') === 'dark' ? 'light' : 'dark');
      apply();
    },
  };
  preferred.addEventListener('change', apply);
  apply();
})();
