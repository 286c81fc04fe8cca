/** The caller's own account over HTTP. */
package io.tabularium.web.account;
