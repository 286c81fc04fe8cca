/** How much clients may do, tier by tier. */
package io.tabularium.admin.tier;
