// Before anything is drawn: the theme that the person chose, so that a dark page does not flash up white.
try {
  const chosen = localStorage.getItem('spona.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // A frame on another page may have no storage: the device decides.
}
