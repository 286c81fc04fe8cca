/** Invoices: those that wait for somebody, and the desk at which one is reviewed. */
package io.tabularium.admin.invoice;
