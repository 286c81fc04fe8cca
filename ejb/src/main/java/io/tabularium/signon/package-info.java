/** Signing in to the portal at an OpenID provider, beside the password. */
package io.tabularium.signon;
