// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an exchange ends without a complete response. It says whether the request may have left this machine,
 * which decides whether a write may be sent again.
 *
 * <p>A client never throws it directly: it is the cause of a {@code TransportException} or an
 * {@code OutcomeUnknownException}.
 *
 * @since 0.1.0
 */
public final class ExchangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Whether the server may have received the request.
     *
     * @since 0.1.0
     */
    public enum RequestSent {
        /** No byte of the request left this machine: sending it again cannot repeat an action. */
        NO,
        /** Some or all of the request was sent: the server may or may not have acted on it. */
        MAYBE
    }

    /**
     * The kind of failure, such as no connection or a time-out.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** No connection was established: name not found, refused, unreachable, or TLS failed. */
        CONNECT,
        /** The connection broke before the response was complete. */
        BROKEN,
        /** The deadline passed. */
        TIMEOUT,
        /** The response is longer than the limit. */
        TOO_LARGE,
        /** The exchange was cancelled. */
        CANCELLED,
        /** This program failed, not the network: an interceptor, a listener, memory, a thread or the class path. */
        LOCAL_FAULT,
        /**
         * A complete response arrived that belongs to another request: it names another resource than the requested
         * one.
         */
        FOREIGN_RESPONSE
    }

    private final Kind kind;
    private final RequestSent requestSent;
    private final boolean staleConnection;
    private final transient @Nullable HttpResponse partialResponse;

    private ExchangeException(Builder builder) {
        super(builder.message, builder.cause);
        this.kind = builder.kind;
        this.requestSent = builder.requestSent;
        this.staleConnection = builder.staleConnection;
        this.partialResponse = builder.partialResponse;
    }

    /** Returns a builder for a failure of a kind. */
    public static Builder of(Kind kind, RequestSent requestSent, String message) {
        return new Builder(kind, requestSent, message);
    }

    /** Returns the kind of failure. */
    public Kind kind() {
        return kind;
    }

    /** Returns whether the server may have received the request. */
    public RequestSent requestSent() {
        return requestSent;
    }

    /**
     * Returns whether the exchange failed on a reused connection before the first byte of a response: most likely the
     * server had closed the idle connection.
     */
    public boolean staleConnection() {
        return staleConnection;
    }

    /**
     * Returns the status and headers of a response with an incomplete body; null when the headers did not arrive, and
     * after deserialization, because headers are not serialized.
     */
    public @Nullable HttpResponse partialResponse() {
        return partialResponse;
    }

    /**
     * A builder of an {@link ExchangeException}.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final Kind kind;
        private final RequestSent requestSent;
        private final String message;
        private @Nullable Throwable cause;
        private boolean staleConnection;
        private @Nullable HttpResponse partialResponse;

        private Builder(Kind kind, RequestSent requestSent, String message) {
            this.kind = kind;
            this.requestSent = requestSent;
            this.message = message;
        }

        /** Sets the cause; null when it is not set. */
        public Builder cause(@Nullable Throwable value) {
            cause = value;
            return this;
        }

        /** Sets {@link ExchangeException#staleConnection()}; false when it is not set. */
        public Builder staleConnection(boolean value) {
            staleConnection = value;
            return this;
        }

        /** Sets {@link ExchangeException#partialResponse()}; null when it is not set. */
        public Builder partialResponse(@Nullable HttpResponse value) {
            partialResponse = value;
            return this;
        }

        /** Creates the exception. */
        public ExchangeException build() {
            return new ExchangeException(this);
        }
    }
}
