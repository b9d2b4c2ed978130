/** The assistant: its fixed rules as a table of questions, and the language model against a stand-in of its API. */
@NullMarked
package ticketing.support.assistant;

import org.jspecify.annotations.NullMarked;
