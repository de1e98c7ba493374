-- What a person does in Neovim over a copy of seeds/: sees the conflicts, hovers one, goes to a definition, applies a
-- fix. Leaves what was seen as JSON in $RESULT.
local note = 'notes/light-industry-plan.md'
local plan = 'policy/轻工业稳增长工作方案（2023—2024年）.md'
local seen = {}
local clients = vim.lsp.get_clients or vim.lsp.get_active_clients
local show = vim.lsp.util.show_document or vim.lsp.util.jump_to_location

local function until_true(what, test)
  if not vim.wait(20000, test, 20) then error('waited in vain for ' .. what) end
end

local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000) or {}) do
    if answer.error then error(answer.error.message) end
    if answer.result then return answer.result end
  end
end

local function put_cursor(words)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(words, 1, true)
    if column then return vim.api.nvim_win_set_cursor(0, { row, column - 1 }) end
  end
  error('no ' .. words)
end

local function conflicts()
  return vim.tbl_filter(function(d) return d.severity <= vim.diagnostic.severity.WARN end, vim.diagnostic.get(0))
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(note))
  until_true('diagnostics', function() return #conflicts() == 3 end)
  seen.diagnostics = vim.tbl_map(function(d) return { d.lnum + 1, (d.code or d.user_data.lsp.code) .. ' ' .. d.message } end, conflicts())

  put_cursor('24.3 billion')
  seen.hover = ask('textDocument/hover', vim.lsp.util.make_position_params()).contents.value

  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {}, only = { 'quickfix' } }
  local actions = ask('textDocument/codeAction', params)
  local action = vim.tbl_filter(function(a) return a.isPreferred end, actions)[1]
  seen.action = action.title
  local client = clients()[1]
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  seen.line = vim.api.nvim_get_current_line()
  until_true('the conflict to go', function() return #conflicts() == 2 end)

  vim.cmd('write')
  vim.cmd('edit ' .. vim.fn.fnameescape(plan))
  put_cursor('50个')
  local places
  until_true('a definition', function()
    places = ask('textDocument/definition', vim.lsp.util.make_position_params())
    return places and #places > 0
  end)
  show({ uri = places[1].targetUri or places[1].uri, range = places[1].targetSelectionRange or places[1].range }, client.offset_encoding)
  seen.jumped = vim.api.nvim_get_current_line()
end

local ok, why = xpcall(session, debug.traceback)
if not ok then seen.error = why end
local file = assert(io.open(vim.env.RESULT, 'w'))
file:write(vim.fn.json_encode(seen))
file:close()
vim.lsp.stop_client(clients())
vim.cmd('qall!')
