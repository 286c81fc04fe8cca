/** What the operator promises, how it is kept, for all and client by client. */
package io.tabularium.admin.objective;
