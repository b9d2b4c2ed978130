/**
 * The web app in a real browser against the real platform, used as people use it: by what they read and by their keys.
 * Whoever sits before a browser is a {@link ticketing.system.browser.Visitor}; every test fails when one of its pages
 * complained, whatever else it looked at.
 */
@NullMarked
package ticketing.system.browser;

import org.jspecify.annotations.NullMarked;
