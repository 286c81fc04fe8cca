/** The door: name and password. */
package io.tabularium.admin.login;
