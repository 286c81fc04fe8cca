/** This node among others: whether it is ready for work, and how it leaves without breaking any. */
package io.tabularium.node;
