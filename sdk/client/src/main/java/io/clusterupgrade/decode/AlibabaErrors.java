// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.transport.HttpReply;

/**
 * The error bodies of ACK and of the gateway before it (ACK sheet 1.5): {@code Code}, {@code Message}, {@code RequestId} with
 * capitals or without, as JSON or as XML.
 */
enum AlibabaErrors implements ErrorDecoder {
    INSTANCE;

    @Override
    public CloudError decode(HttpReply reply) {
        ErrorBody body = ErrorBody.of(reply);
        String named = body.first("Code", "code");
        String code = named.isEmpty() ? body.code() : named;
        String message = body.first("Message", "message");
        String inBody = RequestIds.orNull(body.first("RequestId", "requestId", "requestid", "request_id"));
        String requestId = inBody == null ? RequestIds.of(reply) : inBody;
        return new CloudError(code, "", message.isEmpty() ? body.reason() : message, requestId, body.status());
    }
}
