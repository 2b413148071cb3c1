// Before anything is drawn: the theme that the person chose, so that a dark page does not flash up white.
const chosen = localStorage.getItem('spona.theme');
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
