// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 5 of a call: decodes responses. {@link io.clusterupgrade.decode.ResponseDecoder} decides whether a response with a success
 * status is the documented one, which {@link io.clusterupgrade.decode.JsonDecoder} reads; {@link
 * io.clusterupgrade.decode.ErrorResponse} has the category of any other response.
 *
 * <p>Conversions: an empty string is an absent value; a string with commas is a list of names, where one is expected; digits in a
 * string are a number; JSON in a string is a record; all timestamp formats of the three services are an {@code Instant}. A member
 * that cannot be read is reported, and the others are not affected.
 */
@NullMarked
package io.clusterupgrade.decode;

import org.jspecify.annotations.NullMarked;
