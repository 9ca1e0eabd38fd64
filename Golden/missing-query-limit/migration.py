import sqlalchemy
from alembic import op


def upgrade():
    connection = op.get_bind()
    return connection.execute(sqlalchemy.text("SELECT id FROM users WHERE age > 3")).fetchall()
