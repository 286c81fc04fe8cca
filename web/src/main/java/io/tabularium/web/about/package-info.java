/** What everybody may know of the server. */
package io.tabularium.web.about;
