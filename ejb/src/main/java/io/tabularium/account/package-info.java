/** Who calls: clients with their keys and tiers; and who looks after the house: administrators. */
package io.tabularium.account;
