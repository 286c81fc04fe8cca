/** What every answer has in common: its headers, its JSON, its problems, and who may have it. */
package io.tabularium.web.answer;
