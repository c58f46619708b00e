// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 5 of a call: what the response says. {@link io.clusterupgrade.decode.ResponseDecoder} decides whether a status of success comes
 * with the documented success, which {@link io.clusterupgrade.decode.JsonDecoder} reads; {@link
 * io.clusterupgrade.decode.ErrorResponse} says what kind of error anything else is.
 *
 * <p>What is read, from what: an empty text is an absent value; a text with commas is a list of names where a list of names is
 * wanted; digits in a text are a number; JSON in a text is a record; all time formats of the three clouds are an {@code
 * Instant}. What cannot be read costs that member only and is reported.
 */
@NullMarked
package io.clusterupgrade.decode;

import org.jspecify.annotations.NullMarked;
