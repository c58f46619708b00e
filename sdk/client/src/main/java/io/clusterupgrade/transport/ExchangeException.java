// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import org.jspecify.annotations.Nullable;

/**
 * Why an exchange brought no complete answer, and the one thing that decides whether a write may be sent again: whether the
 * request may have left this machine.
 *
 * <p>Callers of a client never see this type bare: it is the cause of a {@code TransportException} or an
 * {@code OutcomeUnknownException}.
 *
 * @since 0.1.0
 */
public final class ExchangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Whether the server may have got the request.
     *
     * @since 0.1.0
     */
    public enum RequestSent {
        /** No byte of the request left this machine: sending it (again) cannot double an action. */
        NO,
        /** Some or all of the request left: the server may or may not have acted on it. */
        MAYBE
    }

    /**
     * What went wrong.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** No connection: name not found, rejected, unreachable, or TLS failed. */
        CONNECT,
        /** The connection broke before the response was complete. */
        BROKEN,
        /** The deadline passed. */
        TIMEOUT,
        /** The response is longer than the limit. */
        TOO_LARGE,
        /** The exchange was cancelled. */
        CANCELLED,
        /** Something in this program failed, not the network: an interceptor, a listener, memory, a thread or the class path. */
        LOCAL_FAULT,
        /** A complete response came that belongs to another request: it names another resource than the one that was asked for. */
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

    /** Starts a failure of the given kind. */
    public static Builder of(Kind kind, RequestSent requestSent, String message) {
        return new Builder(kind, requestSent, message);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Whether the server may have got the request. */
    public RequestSent requestSent() {
        return requestSent;
    }

    /**
     * Returns whether the call died on a reused connection before the first byte of a response: most likely the server had closed
     * the idle connection.
     */
    public boolean staleConnection() {
        return staleConnection;
    }

    /**
     * Status and headers of a response whose body did not arrive whole; null when not even the headers came, and in a failure that was
     * serialized and read back: headers are not written out.
     */
    public @Nullable HttpResponse partialResponse() {
        return partialResponse;
    }

    /**
     * Collects the optional parts.
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

        /** The library's own exception. */
        public Builder cause(@Nullable Throwable value) {
            cause = value;
            return this;
        }

        /** See {@link ExchangeException#staleConnection()}; false when not said. */
        public Builder staleConnection(boolean value) {
            staleConnection = value;
            return this;
        }

        /** See {@link ExchangeException#partialResponse()}; null when not said. */
        public Builder partialResponse(@Nullable HttpResponse value) {
            partialResponse = value;
            return this;
        }

        /** Makes the failure. */
        public ExchangeException build() {
            return new ExchangeException(this);
        }
    }
}
