/** The server's HTTP side: resources, one package a subject, and nothing that they decide. */
package io.tabularium.web;
