// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.core.JsonParser;
import io.clusterupgrade.request.NoContent;
import java.io.IOException;

/** Reads the response of an operation without documented content: an object without known members. */
final class NoContentReader extends ValueReader {
    @Override
    boolean knows(String name) {
        return false;
    }

    @Override
    Object read(JsonParser parser, DecodeContext context) throws IOException {
        parser.skipChildren();
        return NoContent.INSTANCE;
    }
}
