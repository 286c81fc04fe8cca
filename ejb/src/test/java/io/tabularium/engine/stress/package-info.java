/** Documents made to hurt, and the limits that hold against them (issue 4 items 7 and 8). */
package io.tabularium.engine.stress;
