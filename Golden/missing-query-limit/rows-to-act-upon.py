from sqlalchemy import select

from app.models import Job, ReportSchedule, Webhook


def enabled_webhooks(session):
    return session.scalars(select(Webhook).where(Webhook.is_enabled)).all()


def active(session):
    return session.query(ReportSchedule).filter(ReportSchedule.active.is_(True)).all()


def triggers_of(session, event):
    return session.query(event.model).filter_by(event=event).all()


def queued_job_ids(session):
    return session.execute(select(Job.number, Job.worker)).all()


def pinned(session, user):
    return session.scalars(select(Job.note_id).where(Job.user == user)).all()


class Board:
    @property
    def jobs(self):
        return self.session.query(Job).filter(Job.board == self).all()


def descendants(session, job):
    return session.query(Job).filter(Job.path.startswith(job.path)).all()
