/** What was slow, and how load tests went. */
package io.tabularium.admin.performance;
