package org.grandstand.web.backoffice;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.audit.AccessAttempt;
import org.grandstand.audit.boundary.AccessRefusals;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Refusals;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.omnifaces.util.Exceptions;

/**
 * The one place where a refusal becomes a message. A refused action shows the sentence on the page it came from; a page that
 * cannot be shown becomes an error page; anything else is recorded under a number that the person can name.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            if (handle(event)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean handle(ExceptionQueuedEvent event) {
        FacesContext faces = event.getContext().getContext();
        Throwable failure = event.getContext().getException();
        if (Exceptions.is(failure, ViewExpiredException.class)) {
            return reload(faces);
        }
        Rejected why = refusal(failure);
        if (why.kind() == Rejected.Kind.FORBIDDEN) {
            record(
                    faces,
                    find(failure, EJBAccessException.class)
                            .map(Throwable.class::cast)
                            .orElse(why));
        }
        boolean acted = faces.isPostback()
                && event.getContext().getPhaseId() != PhaseId.RENDER_RESPONSE
                && !faces.getResponseComplete();
        return acted ? show(faces, why) : refuse(faces, why);
    }

    /** The trail learns who lacked the role for what (U1.10). */
    private static void record(FacesContext faces, Throwable why) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        String what = request.getMethod() + " " + request.getRequestURI();
        CDI.current()
                .select(AccessRefusals.class)
                .get()
                .refused(new AccessAttempt(what, request.getRemoteAddr(), why.getMessage()));
    }

    static Rejected refusal(Throwable failure) {
        return find(failure, Rejected.class)
                .or(() -> find(failure, EJBAccessException.class)
                        .map(access -> Rejected.forbidden("request.not-permitted")))
                .or(() -> find(failure, OptimisticLockException.class)
                        .map(changed -> Rejected.state("request.changed-meanwhile")))
                .orElseGet(() -> recorded(failure));
    }

    private static Rejected recorded(Throwable failure) {
        String incident = Ids.text(Ids.next());
        LOG.log(Level.SEVERE, "incident " + incident, failure);
        return Rejected.unavailable("request.failed", "incident", incident);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static boolean show(FacesContext faces, Rejected why) {
        Locale locale = faces.getViewRoot().getLocale();
        faces.addMessage(null, message(Refusals.text(why, locale)));
        for (FieldError error : why.errors()) {
            faces.addMessage(null, message(Refusals.text(error.code(), error.facts(), locale)));
        }
        faces.validationFailed();
        faces.renderResponse();
        return true;
    }

    private static FacesMessage message(String sentence) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null);
    }

    private static boolean refuse(FacesContext faces, Rejected why) {
        int status = switch (why.kind()) {
            case MISSING -> HttpServletResponse.SC_NOT_FOUND;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
        Locale locale = faces.getViewRoot() == null
                ? Locale.CHINESE
                : faces.getViewRoot().getLocale();
        faces.getExternalContext().getRequestMap().put("refusal", Refusals.text(why, locale));
        try {
            faces.getExternalContext().responseSendError(status, why.code());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
        return true;
    }

    /** The page stood open longer than the session: it is loaded afresh. */
    private static boolean reload(FacesContext faces) {
        try {
            Object uri = faces.getExternalContext().getRequestMap().get("jakarta.servlet.forward.request_uri");
            HttpServletRequest request =
                    (HttpServletRequest) faces.getExternalContext().getRequest();
            faces.getExternalContext().redirect(uri == null ? request.getRequestURI() : uri.toString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
        return true;
    }
}
