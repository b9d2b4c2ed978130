// Sets the colour scheme before the first paint; a file of its own so that the page needs no inline script.
(function () {
  var saved = null;
  try {
    saved = localStorage.getItem("mantine-color-scheme-value");
  } catch (e) {
    saved = null;
  }
  var dark = saved === "dark" || (saved !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
