/**
 * The server seen from outside: black-box tests over HTTP against what server-config/run starts.
 */
package io.tabularium.web;
